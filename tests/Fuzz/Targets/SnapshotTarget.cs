namespace Magnesium.Graph.Fuzz;

/// <summary>Opens a snapshot whose checksums are right though its numbers are not, and uses all of it.</summary>
internal sealed class SnapshotTarget : FuzzTarget, IDisposable
{
    private static readonly MatchOptions Few = new() { Limit = 100, Timeout = TimeSpan.FromMilliseconds(20), MemoryLimit = 1 << 26 };
    private static readonly string[] Patterns =
    [
        "MATCH (a)-[e]->{1,3}(b)", "MATCH ANY SHORTEST (a)-[e]->*(b)", "MATCH ALL SHORTEST (a)-[e]-{1,4}(b)", "MATCH TRAIL (a)-[e]->+(b)", "MATCH ACYCLIC (a)-[e WHERE e.sign = '-']->*(b WHERE b.mass > 1)",
    ];

    private readonly SnapshotMutator mutator = new([.. Seeds.Graphs.Select(graph => Promises.Written(graph, "snapshot"))]);
    private readonly string folder = Scratch.Folder();

    public override string Name => "snapshot";

    public override byte[] Make(Random random) => mutator.Make(random);

    public override bool Accepts(byte[] input, int turn)
    {
        try
        {
            Use(turn % 4 == 3 ? Mapped(input) : Copied(input), turn);
            return true;
        }
        catch (GraphFormatException refusal)
        {
            Promises.HoldOf(refusal, hasLines: false);
        }
        catch (GraphValidationException refusal)
        {
            Promises.HoldOf(refusal);
        }

        return false;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static KnowledgeGraph Copied(byte[] input)
    {
        using var stream = new MemoryStream(input);
        return KnowledgeGraph.Load(stream, "input.mgs", new ReadOptions { Format = "snapshot" });
    }

    /// <summary>A file that is still mapped keeps its content when another one takes its name.</summary>
    private KnowledgeGraph Mapped(byte[] input)
    {
        string path = Path.Combine(folder, "input.mgs");
        File.Delete(path);
        File.WriteAllBytes(path, input);
        return KnowledgeGraph.Load(path, new ReadOptions { Format = "snapshot" });
    }

    /// <summary>Each part on its own, for one that is refused must not keep the others from being tried.</summary>
    private static void Use(KnowledgeGraph graph, int turn)
    {
        GraphFormatException? refused = null;
        string first = graph.Nodes.Count > 0 ? Tried(() => graph.Nodes[0].Id) ?? "a" : "a";
        string last = graph.Nodes.Count > 0 ? Tried(() => graph.Nodes[^1].Id) ?? "b" : "b";
        Try(() => Promises.Written(graph, "native"));
        Try(() => GraphStatistics.Of(graph));
        Try(() => Visit(graph));
        Try(() => graph.Chains(first, last, new ChainOptions { MaxLength = 4 }));
        Try(() => graph.Match(Patterns[turn % Patterns.Length], Few));
        Try(() => graph.CountByEnds(Patterns[0], Few));
        Try(() => graph.CountMatches(Patterns[turn % Patterns.Length], Few));
        Try(() => graph.DegreeWeightedPathCounts(Patterns[0], options: Few));
        Try(() => graph.Search("a"));
        Try(() => graph.WhatIf(first, Direction.Up));
        Try(() => graph.Effect(first, last, []));
        Try(() => graph.Conflicts());
        Try(() => graph.CriticalSources(graph.Node(first), graph.Node(last)));
        Try(() => graph.ToBuilder().Build());
        Try(() => graph.ToSvg(graph.Node(first)));
        Try(() => GraphValidator.Validate(graph));
        if (refused is not null)
            throw refused;

        void Try(Action use)
        {
            try
            {
                use();
            }
            catch (GraphFormatException e)
            {
                refused = e;
            }
            catch (GraphException)
            {
                // A wrong name or a pair of nodes that are one: a question that is refused is no damage.
            }
        }

        string? Tried(Func<string> use)
        {
            string? found = null;
            Try(() => found = use());
            return found;
        }
    }

    private static void Visit(KnowledgeGraph graph)
    {
        foreach (Node node in graph.Nodes)
        {
            graph.TryGetNode(node.Id, out _);
            _ = (node.Type, node.Curie, node.Label(), node.Description, node.Synonyms.Count, node.Notes.Length, node.Attributes.Count());
            foreach (Edge edge in node.In)
                _ = (edge.Id, edge.Source.Id, edge.Evidence.Length);
            foreach (Edge edge in node.Out)
                _ = (edge.Belief, edge.Target.Label(), edge.Sign, edge.Stance, edge.Gates.Length, edge.Attributes.Count());
        }

        foreach (Edge edge in graph.Edges)
            graph.TryGetEdge(edge.Id, out _);
    }
}
