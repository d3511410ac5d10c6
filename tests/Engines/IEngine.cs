namespace Magnesium.Graph.Engines.Tests;

/// <summary>An engine that holds one graph and answers translated patterns.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Replaces what is loaded.</summary>
    public void Load(KnowledgeGraph graph);

    public Translation Translate(Pattern pattern, KnowledgeGraph graph);

    /// <summary>The chains, each as <see cref="ChainKey"/> writes it.</summary>
    public IReadOnlyList<string> Ask(Translation question);
}

/// <summary>A chain as the ids of its nodes and edges.</summary>
internal static class ChainKey
{
    public static string Of(IEnumerable<string> nodes, IEnumerable<string> edges) => $"{string.Join('\u0001', nodes)}\u0002{string.Join('\u0001', edges)}";

    /// <summary>What is found in memory. A stream looks for no nearest miss, which takes long where nothing is found.</summary>
    public static List<string> All(KnowledgeGraph graph, string pattern)
    {
        var keys = new List<string>();
        foreach (ChainView chain in graph.Stream(pattern))
            keys.Add(Of(chain.ToChain()));
        return keys;
    }

    /// <summary>No engine holds U+0000: the exports write U+FFFD.</summary>
    public static string Of(Chain chain) => Of(chain.Nodes.Select(node => node.Id), chain.Steps.Select(step => step.Edge.Id)).Replace('\0', '\uFFFD');
}
