using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>A pattern of one length, as tables that are joined: every edge, and of the nodes those of which more is asked than their id and what the schema says anyway.</summary>
internal sealed class SqlRoute
{
    private readonly ImmutableArray<ImmutableArray<ElementPattern>> asked;

    public SqlRoute(GraphSchema schema, PatternRoute pattern)
    {
        Pattern = pattern;
        asked = [.. pattern.Nodes.Select((tests, node) => tests.Select(test => Left(schema, test.Written, node)).ToImmutableArray())];
        Tables = [.. Enumerable.Range(0, Length + 1).Where(node => asked[node].Any(element => !element.Names.IsEmpty || !element.Conditions.IsEmpty || element.Properties.Any(property => property.Name != "id")))];
    }

    public PatternRoute Pattern { get; }

    /// <summary>How many edges it has; they are counted from 1, nodes from 0.</summary>
    public int Length => Pattern.Edges.Length;

    /// <summary>The nodes that are looked up.</summary>
    public ImmutableArray<int> Tables { get; }

    public static string Node(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node}");

    public static string Edge(int edge) => string.Create(CultureInfo.InvariantCulture, $"e{edge}");

    /// <summary>What is asked of a node.</summary>
    public ImmutableArray<ElementPattern> Asked(int node) => asked[node];

    /// <summary>Whether a property of a node is given, so that there are few of it.</summary>
    public bool IsNamed(int node) => asked[node].Any(element => !element.Properties.IsEmpty);

    /// <summary>The id of a node, as the edge that leads to it has it, or the first edge.</summary>
    public string NodeId(int node) => node == 0 ? Start(1) : $"{Edge(node)}.{(Pattern.Edges[node - 1].Forward ? "target" : "source")}";

    /// <summary>That an edge starts where the one before it ends.</summary>
    public string Link(int edge) => $"{NodeId(edge - 1)} = {Start(edge)}";

    private string Start(int edge) => $"{Edge(edge)}.{(Pattern.Edges[edge - 1].Forward ? "source" : "target")}";

    /// <summary>What is asked of a node without the types that all ends of a neighbouring edge have.</summary>
    private ElementPattern Left(GraphSchema schema, ElementPattern element, int node)
    {
        NodeType[] types = [.. element.Names.Select(schema.NodeType)];
        bool isImplied = (node > 0 && EndsAre(node, isStart: false)) || (node < Length && EndsAre(node + 1, isStart: true));
        return isImplied ? element with { Names = [] } : element;

        bool EndsAre(int edge, bool isStart)
        {
            EdgeTest test = Pattern.Edges[edge - 1];
            return test.Relations.Select(relation => schema.Relations[relation]).Select(relation => test.Forward == isStart ? relation.Domain : relation.Range)
                .All(ends => !ends.IsEmpty && ends.All(end => types.Any(end.Is)));
        }
    }
}
