namespace Magnesium.Graph;

/// <summary>
/// An order of edges with the same relation and ends: by sign, by given id, those without first, then by what they carry, as
/// text. So the order of adding does not matter.
/// </summary>
internal sealed class RowOrder(EdgeRows edges, Sign[] signs)
{
    public int Compare(int one, int two)
    {
        int order = signs[edges.StatementOf(one)].CompareTo(signs[edges.StatementOf(two)]);
        if (order == 0)
            order = CompareIds(edges.IdOf(one), edges.IdOf(two));
        return order != 0 || one == two || !edges.HaveMore ? order : string.CompareOrdinal(Content(one), Content(two));
    }

    private int CompareIds(int one, int two) =>
        one < 0 || two < 0 ? (one < 0 ? 0 : 1) - (two < 0 ? 0 : 1) : TextBytes.Compare(edges.Ids[one], edges.Ids[two]);

    private string Content(int row)
    {
        EdgeDraft? draft = edges.DraftOf(row);
        return string.Join(
            '\n',
            [
                (draft?.Directness ?? Directness.Unknown).ToText(),
                .. (draft?.Gates ?? []).Select(gate => gate.ToString()),
                .. (draft?.Evidence ?? []).Select(piece => piece.ToString()),
                .. (draft?.Notes ?? []).Select(note => note.ToString()),
                .. edges.Attributes.Of(row).Select(attribute => $"{attribute.Key} {attribute.Value.Kind} {attribute.Value}"),
            ]);
    }
}
