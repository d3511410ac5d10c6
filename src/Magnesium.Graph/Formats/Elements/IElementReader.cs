namespace Magnesium.Graph;

/// <summary>What the named values of a file mean: <see cref="OwnElements"/> for files of this library, <see cref="ForeignElements"/> for all others.</summary>
internal interface IElementReader
{
    /// <summary>True when nodes that edges name and the file lacks are added; false when they are an error.</summary>
    public bool AddsEnds { get; }

    /// <summary>False for values of nodes and edges that nothing is made of; they may be passed over.</summary>
    public bool Reads(string name);

    /// <summary>Takes the values of the graph as a whole.</summary>
    public void Graph(List<NamedValue> values, IReadingPlace place);

    /// <summary>What a node is; the values left in the list are its attributes.</summary>
    public NodeDraft Node(string id, List<NamedValue> values, IReadingPlace place);

    /// <summary>What an edge states; the values left in the list are its attributes.</summary>
    public EdgeStatement Edge(string? id, string source, string target, List<NamedValue> values, IReadingPlace place);

    /// <summary>Gives the builder what is known of the graph as a whole.</summary>
    /// <param name="builder">The builder, which has all nodes and edges.</param>
    /// <param name="foreign">The schema of a file of another program.</param>
    public void Finish(KnowledgeGraphBuilder builder, GraphSchema foreign);
}
