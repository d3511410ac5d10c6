namespace Magnesium.Graph;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    Text,
    Integer,
    Number,
    Boolean,
    Texts,
}

/// <summary>One property of a kind of row: what it is called, what its values are, and the value of a row, null where there is none.</summary>
internal sealed record PropertyColumn<T>(string Name, ColumnKind Kind, Func<T, AttributeValue?> Value)
{
    /// <summary>Whether it holds values of several kinds, as JSON text.</summary>
    public bool IsMixed { get; init; }
}

/// <summary>A piece of evidence with the edge it is about and its place there.</summary>
internal readonly record struct EvidenceRow(string Edge, int Place, Evidence Piece)
{
    public string Id => RowId.Of(Edge, Place);
}

/// <summary>A note with the id of the node or edge it is about and its place there.</summary>
internal readonly record struct NoteRow(string About, bool IsOnEdge, int Place, Note Note)
{
    public string Id => (IsOnEdge ? "edge:" : "node:") + RowId.Of(About, Place);
}

/// <summary>Ids of what an edge or node has several of.</summary>
internal static class RowId
{
    /// <summary>The owner's id, <c>-</c> and the place, counted from 1.</summary>
    public static string Of(string owner, int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{owner}-{place + 1}");
}
