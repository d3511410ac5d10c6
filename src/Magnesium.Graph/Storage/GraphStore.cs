using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Magnesium.Graph;

/// <summary>The frozen columns of a graph. Written once by <see cref="KnowledgeGraphBuilder"/>, read for ever by any thread.</summary>
internal sealed class GraphStore
{
    public required TextColumn NodeIds { get; init; }

    /// <summary>Finds ids among <see cref="NodeIds"/>; see <see cref="NameSlots"/>.</summary>
    public required Column<uint> NodeSlots { get; init; }

    /// <summary>Names in no stated language of nodes whose details hold no labels, empty where there is none; null where no node has one.</summary>
    public required TextColumn? NodeNames { get; init; }

    /// <summary>For each type of the schema its first node, and the node count at the end: type t's own nodes are [TypeStart[t], TypeStart[t + 1]).</summary>
    public required int[] TypeStart { get; init; }

    /// <summary>Null where no node has details.</summary>
    public required Details<NodeDetail>? NodeDetails { get; init; }

    public required AttributeColumns NodeAttributes { get; init; }

    /// <summary>One entry a relation, in the schema's order; their edges are numbered through.</summary>
    public required RelationRows[] Relations { get; init; }

    public required int EdgeCount { get; init; }

    /// <summary>Signs of all edges; null where each has its relation's, or none.</summary>
    public required Column<Sign>? Signs { get; init; }

    /// <summary>Ids that edges were given; null where none was.</summary>
    public required GivenIds? EdgeIds { get; init; }

    /// <summary>Null where no edge has details.</summary>
    public required Details<EdgeDetail>? EdgeDetails { get; init; }

    public required AttributeColumns EdgeAttributes { get; init; }

    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The node with an id, through <see cref="NodeSlots"/>.</summary>
    /// <exception cref="GraphFormatException">The snapshot is damaged.</exception>
    public bool TryGetNode(string id, out int node)
    {
        byte[] name = TextBytes.Of(id);
        try
        {
            node = NameSlots.Find(NodeSlots.Span, NodeIds.Offsets.Span, NodeIds.AllBytes.Span, name, TextBytes.Hash(name));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw NodeSlots.Beside();
        }

        return node >= 0;
    }

    /// <summary>The relation's place in the schema, by binary search over first edges.</summary>
    public int RelationOf(int edge)
    {
        int low = 0;
        int high = Relations.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (Relations[middle].FirstEdge <= edge)
                low = middle;
            else
                high = middle;
        }

        // Relations without edges share their first edge with the next one: the last of them holds it.
        return low;
    }

    public int TypeOf(int node)
    {
        int low = 0;
        int high = TypeStart.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (TypeStart[middle] <= node)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>
    /// The first edge of this edge's source, relation, target and sign that was given no id. Identical edges stand together,
    /// those without ids first, so the place in that row is the number in the id.
    /// </summary>
    public int FirstIdentical(int edge)
    {
        RelationRows rows = Relations[RelationOf(edge)];
        (int Source, int Target, int Sign) Statement(int at) => (rows.SourceOf(at), rows.TargetOf(at), Signs is { } signs ? (int)signs[at] : 0);
        (int Source, int Target, int Sign) statement = Statement(edge);
        int low = rows.FirstEdge;
        int high = edge;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Statement(middle) == statement)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>
    /// The id an edge has when its file gives none: "e" and the first 64 bits, in hexadecimal, of the SHA-256 of source,
    /// relation, target and sign, joined by tabs, in UTF-8. The same on every machine; evidence does not enter.
    /// </summary>
    public static string ContentId(string source, string relation, string target, Sign sign)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{source}\t{relation}\t{target}\t{sign.ToText()}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return "e" + Convert.ToHexStringLower(hash[..8]);
    }

    /// <summary>True when a text has the shape of a content id.</summary>
    public static bool IsContentId(string id) => id.Length == 17 && id[0] == 'e' && id.Skip(1).All(char.IsAsciiHexDigitLower);
}
