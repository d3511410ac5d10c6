using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// The ids of edges in our files. Every edge has one, because programs merge edges without. An edge that was given none has
/// its content id in a curated graph, where people cite it, and its number (<c>e.7</c>) in an imported one, where the hashes
/// of millions would cost more than all else. A given id that looks like either is marked, so that reading can tell.
/// </summary>
internal static class GraphMlEdgeIds
{
    private const string Mark = "given.";
    private const string NumberMark = "e.";
    private const int ContentLength = 17;

    public static void Write(GraphMlOutput output, KnowledgeGraph graph, int edge)
    {
        if (graph.Store.EdgeIds?[edge] is string given)
        {
            if (given.StartsWith(Mark, StringComparison.Ordinal) || IsOurs(given))
                output.Raw("given."u8);
            output.Attribute(given);
        }
        else if (graph.Info.Kind == GraphKind.Curated)
        {
            output.Attribute(graph.EdgeId(edge));
        }
        else
        {
            output.Raw("e."u8);
            output.Number(edge);
        }
    }

    /// <summary>The id the edge was given; null where the file's is ours.</summary>
    public static string? Given(string written) =>
        written.StartsWith(Mark, StringComparison.Ordinal) ? written[Mark.Length..] : written.Length == 0 || IsOurs(written) ? null : written;

    private static bool IsOurs(string id)
    {
        if (id.StartsWith(NumberMark, StringComparison.Ordinal))
            return IsNumber(id.AsSpan(NumberMark.Length));
        if (id.Length < ContentLength || !GraphStore.IsContentId(id[..ContentLength]))
            return false;
        return id.Length == ContentLength || (id[ContentLength] == '~' && IsNumber(id.AsSpan(ContentLength + 1)));
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
