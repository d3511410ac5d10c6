namespace Magnesium.Graph;

/// <summary>
/// Collects nodes, edges and sources, checks them together against a schema, and freezes them into a <see cref="KnowledgeGraph"/>.
/// Not thread-safe. The order of adding does not matter to the graph that comes out.
/// </summary>
/// <example>
/// <code>
/// KnowledgeGraph graph = new KnowledgeGraphBuilder(schema)
///     .AddSource(new Source { Id = "vallee-1993", Title = "The biochemical basis of zinc physiology" })
///     .AddNode("zinc", "Metal")
///     .AddNode("carbonic-anhydrase", "Enzyme")
///     .AddEdge("zinc", "activates", "carbonic-anhydrase", new Evidence { Source = "vallee-1993", Finding = "…" })
///     .Build();
/// </code>
/// </example>
public sealed class KnowledgeGraphBuilder
{
    private readonly List<Source> sources = [];
    private readonly List<Problem> problems = [];
    private bool built;

    /// <summary>Starts an empty graph.</summary>
    /// <param name="schema">Its vocabulary.</param>
    public KnowledgeGraphBuilder(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
    }

    /// <summary>The vocabulary.</summary>
    public GraphSchema Schema { get; internal set; }

    /// <summary>What the graph says of itself; its <see cref="GraphInfo.Kind"/> decides how strictly the graph is checked.</summary>
    public GraphInfo Info { get; set; } = GraphInfo.None;

    /// <summary>How many nodes were added.</summary>
    public int NodeCount => NodeRows.Count;

    /// <summary>How many edges were added.</summary>
    public int EdgeCount => EdgeRows.Count;

    /// <summary>The graph whose nodes and edges come first here, in its order; null where the builder started empty.</summary>
    internal KnowledgeGraph? Origin { get; init; }

    /// <summary>The nodes added so far: readers of large tables add to them directly.</summary>
    internal NodeRows NodeRows { get; } = new();

    /// <summary>The edges added so far: readers of large tables add to them directly.</summary>
    internal EdgeRows EdgeRows { get; } = new();

    /// <summary>Adds a node.</summary>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddNode(NodeDraft node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ThrowIfBuilt();
        NodeRows.Add(node);
        return this;
    }

    /// <summary>Adds a node with a label in no stated language, or none.</summary>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddNode(string id, string type, string? label = null) =>
        AddNode(new NodeDraft(id, type) { Labels = label is null ? LocalizedText.Empty : LocalizedText.Of(label) });

    /// <summary>Adds an edge.</summary>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddEdge(EdgeDraft edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        ThrowIfBuilt();
        EdgeRows.Add(edge, NodeRows.Handle(edge.Source), NodeRows.Handle(edge.Target));
        return this;
    }

    /// <summary>Adds an edge with its relation's sign and this evidence.</summary>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddEdge(string source, string relation, string target, params Evidence[] evidence) =>
        AddEdge(new EdgeDraft(source, relation, target) { Evidence = [.. evidence] });

    /// <summary>Adds an edge with its relation's sign and this evidence.</summary>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddEdge(string source, Relation relation, string target, params Evidence[] evidence)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return AddEdge(source, relation.Id, target, evidence);
    }

    /// <summary>Adds evidence to an edge of the graph this builder started from (<see cref="KnowledgeGraph.ToBuilder"/>).</summary>
    /// <exception cref="ArgumentException">The edge is of another graph.</exception>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddEvidence(Edge edge, params Evidence[] evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ThrowIfBuilt();
        if (Origin is null || edge.Graph != Origin)
            throw new ArgumentException(Messages.EdgeOfAnotherGraph(), nameof(edge));
        EdgeDraft draft = EdgeRows.DraftOf(edge.Index) ?? Origin.Draft(edge);
        EdgeRows.Replace(edge.Index, draft with { Evidence = draft.Evidence.AddRange(evidence) });
        return this;
    }

    /// <summary>Adds a source that evidence can name.</summary>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    public KnowledgeGraphBuilder AddSource(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ThrowIfBuilt();
        sources.Add(source);
        return this;
    }

    /// <summary>Checks everything and freezes it.</summary>
    /// <remarks>Time linear in edges and n log n in nodes; large graphs are put into order on all cores. Afterwards the builder refuses additions.</remarks>
    /// <param name="cancellation">Stops it; to try again, take a new builder.</param>
    /// <exception cref="GraphValidationException">The graph breaks rules; all problems are reported together, each with where it is and how to mend it.</exception>
    /// <exception cref="InvalidOperationException">The graph has been built.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public KnowledgeGraph Build(CancellationToken cancellation = default)
    {
        ThrowIfBuilt();
        problems.Clear();
        GraphSchema schema = Info.Kind == GraphKind.Imported ? WithWhatIsUsed(Schema) : Schema;
        var check = new DraftCheck(schema, Info.Kind, NodeRows, EdgeRows, problems, cancellation);
        Source[] sortedSources = [.. sources.OrderBy(s => s.Id, StringComparer.Ordinal)];
        check.Sources(sortedSources);
        int[] nodeOrder = check.Nodes();
        check.Edges();
        if (problems.Count > 0)
            throw new GraphValidationException([.. problems]);
        built = true;
        return new KnowledgeGraph(schema, Info, new Freeze(schema, NodeRows, nodeOrder, EdgeRows, check, cancellation).Columns([.. sortedSources]));
    }

    private void ThrowIfBuilt()
    {
        if (built)
            throw new InvalidOperationException(Messages.AlreadyBuilt());
    }

    /// <summary>The schema, grown by the types and relations that nodes and edges name and it lacks.</summary>
    private GraphSchema WithWhatIsUsed(GraphSchema schema)
    {
        string[] types = [.. NodeRows.UsedTypes().Where(t => t.Length > 0 && !schema.TryGetNodeType(t, out _)).Order(StringComparer.Ordinal)];
        string[] relations = [.. EdgeRows.Relations.All().Where(r => r.Length > 0 && !schema.TryGetRelation(r, out _)).Order(StringComparer.Ordinal)];
        if (types.Length == 0 && relations.Length == 0)
            return schema;
        GraphSchemaBuilder grown = schema.ToBuilder();
        foreach (string type in types)
            grown.AddNodeType(type);
        foreach (string relation in relations)
            grown.AddRelation(new RelationDefinition(relation));
        return grown.Build();
    }
}
