using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Magnesium.Graph;

/// <summary>
/// GraphML. The plain flavour is one file for Gephi, Cytoscape, Neo4j (APOC), networkx, igraph, graph-tool and graphology
/// at once, and comes back to an equal graph here. The flavour for yEd adds how each node and edge is drawn; it too comes back
/// equal, but some other programs refuse keys without a type. Files of other programs are read as imported graphs.
/// </summary>
/// <remarks>
/// Ids of nodes and edges and names of attributes are written as they are, for other programs to show; all loaders take
/// them, but the XML schema of GraphML wants name tokens, so a graph with an id such as <c>a b</c> gives a file that the
/// schema refuses. Characters that XML cannot hold are written as <c>_x0001_</c> (see <see cref="GraphMlText"/>).
/// In strict mode a reader refuses what would have to be guessed: an end that no node declares, a value that is not of its
/// key's type, a node or an edge id declared twice in one graph. What GraphML allows and a graph here cannot hold (ports,
/// hyperedges, nesting, drawings) is dropped or flattened with a notice in both modes.
/// </remarks>
internal sealed partial class GraphMl : GraphFormat
{
    public const string Plain = "plain";
    public const string Yed = "yed";

    public override string Id => "graphml";

    public override string Name => "GraphML";

    public override ImmutableArray<string> Extensions => [".graphml"];

    public override string MediaType => "application/graphml+xml";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override ImmutableArray<string> Flavours => [Plain, Yed];

    public override bool Recognises(ReadOnlySpan<byte> start) => Root().IsMatch(GraphMlInput.Sketch(start));

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => GraphMlReader.Read(input, options);

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => new GraphMlWriter(graph, options).Write(output);

    [GeneratedRegex(@"<([\w.-]+:)?graphml[\s/>]", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
