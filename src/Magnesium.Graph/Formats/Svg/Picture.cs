using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a picture shows, before anything is laid out.</summary>
internal sealed record Picture(KnowledgeGraph? Graph, SvgOptions Options)
{
    public required string Title { get; init; }

    /// <summary>What it says in sentences, for readers who hear it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Lines under the title: what is left out, or why there is nothing.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The nodes, the most important first.</summary>
    public ImmutableArray<Node> Nodes { get; init; } = [];

    /// <summary>The edges between them, each judged by the evidence that the question admits.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>Numbers of the nodes that the picture is about.</summary>
    public ImmutableHashSet<int> Focus { get; init; } = [];

    /// <summary>Chains merged into one picture: each node and edge once.</summary>
    public static Picture OfChains(IReadOnlyCollection<Chain> chains, SvgOptions options, ChainResult? result = null, string? ends = null, KnowledgeGraph? graph = null)
    {
        SvgWords words = SvgWords.In(options.Language);
        var selection = new Selection(options);
        int drawn = 0;
        foreach (Chain chain in chains)
        {
            // One chain is drawn whatever its length.
            if (!selection.TryAdd(chain.Nodes, chain.Steps, force: drawn == 0))
                break;
            drawn++;
        }

        var remarks = new List<string>();
        if (drawn < chains.Count)
            remarks.Add(words.OnlyPart(words.Chains(drawn), words.Chains(chains.Count)));
        if (result?.Reason is TruncationReason reason)
            remarks.Add(words.StoppedEarly(reason));
        if (result is { RefutedEdges.IsEmpty: false })
            remarks.Add(words.RefutedLeftOut(result.RefutedEdges.Length));
        if (chains.Count == 0)
        {
            string title = options.Title ?? ends ?? words.NoChain;
            if (title != words.NoChain)
                remarks.Insert(0, words.NoChain);
            remarks.AddRange(new[] { result?.NearestMiss?.Detail, result?.Pattern }.OfType<string>());
            return new Picture(graph, options) { Title = title, Remarks = [.. remarks] };
        }

        Chain first = chains.First();
        bool sameEnds = chains.All(chain => chain.From == first.From && chain.To == first.To);
        ends ??= sameEnds ? SvgWords.FromTo(first.From.Label(options.Language), first.To.Label(options.Language)) : null;
        string count = words.ChainsOf(chains.Count, result?.Found ?? chains.Count);
        return new Picture(first.From.Graph, options)
        {
            Title = options.Title ?? (result is null ? ends : ends is null ? count : $"{ends}: {count}") ?? count,
            Description = string.Join('\n', chains.Take(drawn).Select(chain => chain.ToSentence(options.Language))),
            Remarks = [.. remarks],
            Nodes = selection.Nodes,
            Steps = selection.Steps,
            Focus = [.. chains.Take(drawn).SelectMany(chain => new[] { chain.From.Index, chain.To.Index })],
        };
    }

    /// <summary>What lies within some steps of a node, walked either way; from a gate one step reaches the ends of the edges it switches.</summary>
    public static Picture OfNeighbourhood(Node focus, int hops, SvgOptions options, CancellationToken cancellation = default)
    {
        KnowledgeGraph graph = focus.Graph;
        SvgWords words = SvgWords.In(options.Language);
        var selection = new Selection(options);
        selection.TryAdd([focus], [], force: true);
        ILookup<string, Edge> gated = graph.Edges.Until(cancellation).Where(edge => !edge.Gates.IsEmpty)
            .SelectMany(edge => edge.Gates.Select(gate => (gate.Node, edge))).ToLookup(pair => pair.Node, pair => pair.edge, StringComparer.Ordinal);
        var seenNodes = new HashSet<int> { focus.Index };
        var seenEdges = new HashSet<int>();
        var front = new List<Node> { focus };
        for (int hop = 0; hop < hops && front.Count > 0; hop++)
        {
            var reached = new List<Node>();
            foreach (Edge edge in front.SelectMany(node => node.Out.Concat(node.In).Concat(gated[node.Id])).Until(cancellation))
            {
                if (!seenEdges.Add(edge.Index))
                    continue;
                selection.TryAdd([edge.Source, edge.Target], [Whole(edge)]);
                reached.AddRange(new[] { edge.Source, edge.Target }.Where(node => seenNodes.Add(node.Index)));
            }

            front = reached;
        }

        return new Picture(graph, options)
        {
            Title = options.Title ?? words.Neighbourhood(focus.Label(options.Language), hops),
            Remarks = Incomplete(selection, seenNodes.Count, seenEdges.Count, words),
            Nodes = selection.Nodes,
            Steps = selection.Steps,
            Focus = [focus.Index],
        };
    }

    /// <summary>A whole graph, or its best-connected part where it is too big to be read.</summary>
    public static Picture OfGraph(KnowledgeGraph graph, SvgOptions options, CancellationToken cancellation = default)
    {
        SvgWords words = SvgWords.In(options.Language);
        var selection = new Selection(options);
        if (graph.Nodes.Count <= options.MaxNodes && graph.Edges.Count <= options.MaxEdges)
        {
            selection.TryAdd(graph.Nodes, graph.Edges.Select(Whole));
        }
        else
        {
            int[] degrees = new int[graph.Nodes.Count];
            foreach (Edge edge in graph.Edges.Until(cancellation))
            {
                degrees[edge.Source.Index]++;
                degrees[edge.Target.Index]++;
            }

            foreach (int node in Enumerable.Range(0, degrees.Length).OrderByDescending(node => degrees[node]).Take(options.MaxNodes).Until(cancellation))
            {
                var next = new Node(graph, node);
                if (!selection.TryAdd([next], next.Out.Where(e => e.Target == next || selection.Has(e.Target)).Concat(next.In.Where(e => selection.Has(e.Source))).Until(cancellation).Select(Whole)))
                    break;
            }
        }

        return new Picture(graph, options)
        {
            Title = options.Title ?? graph.Info.Title.Best(options.Language) ?? graph.Info.Id ?? words.Graph,
            Description = graph.Info.Description.Best(options.Language) ?? "",
            Remarks = Incomplete(selection, graph.Nodes.Count, graph.Edges.Count, words),
            Nodes = selection.Nodes,
            Steps = selection.Steps,
        };
    }

    private static ImmutableArray<string> Incomplete(Selection selection, int nodes, int edges, SvgWords words) =>
        selection.Nodes.Length == nodes && selection.Steps.Length == edges
            ? []
            : [words.OnlyPart(words.NodesAndEdges(selection.Nodes.Length, selection.Steps.Length), words.NodesAndEdges(nodes, edges))];

    private static Step Whole(Edge edge) => new(edge, forward: true, Judged.ByAll(edge));

    /// <summary>Nodes and edges taken in order, each once, as many as there is room for.</summary>
    private sealed class Selection(SvgOptions options)
    {
        private readonly List<Node> nodes = [];
        private readonly List<Step> steps = [];
        private readonly HashSet<int> nodeNumbers = [];
        private readonly HashSet<int> edgeNumbers = [];

        public ImmutableArray<Node> Nodes => [.. nodes];

        public ImmutableArray<Step> Steps => [.. steps];

        public bool Has(Node node) => nodeNumbers.Contains(node.Index);

        /// <summary>Adds what is new, all or nothing.</summary>
        public bool TryAdd(IEnumerable<Node> more, IEnumerable<Step> moreSteps, bool force = false)
        {
            Node[] newNodes = [.. more.DistinctBy(node => node.Index).Where(node => !nodeNumbers.Contains(node.Index))];
            Step[] newSteps = [.. moreSteps.DistinctBy(step => step.Edge.Index).Where(step => !edgeNumbers.Contains(step.Edge.Index))];
            if (!force && (nodes.Count + newNodes.Length > options.MaxNodes || steps.Count + newSteps.Length > options.MaxEdges))
                return false;
            nodes.AddRange(newNodes);
            steps.AddRange(newSteps);
            nodeNumbers.UnionWith(newNodes.Select(node => node.Index));
            edgeNumbers.UnionWith(newSteps.Select(step => step.Edge.Index));
            return true;
        }
    }
}
