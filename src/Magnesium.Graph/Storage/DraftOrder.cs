namespace Magnesium.Graph;

/// <summary>
/// An order of edges that state the same and were given no ids, so that the order of adding them does not matter. It compares
/// what they carry as text, and only such edges are ever compared.
/// </summary>
internal static class DraftOrder
{
    public static IComparer<EdgeDraft> ByContent { get; } =
        Comparer<EdgeDraft>.Create((one, two) => string.CompareOrdinal(Content(one), Content(two)));

    private static string Content(EdgeDraft draft) => string.Join(
        '\n',
        [
            draft.Directness.ToText(),
            .. draft.Gates.Select(gate => gate.ToString()),
            .. draft.Evidence.Select(piece => piece.ToString()),
            .. draft.Notes.Select(note => note.ToString()),
            .. draft.Attributes.Select(attribute => $"{attribute.Key} {attribute.Value.Kind} {attribute.Value}"),
        ]);
}
