using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>What hovering over a node or an edge shows.</summary>
internal static class SvgHover
{
    public static string Of(Node node, string language)
    {
        var text = new StringBuilder(node.Label(language));
        text.Append(" (").Append(node.Type.Labels.Best(language) ?? node.Type.Id).Append(')');
        if (node.Curie is Curie curie)
            text.Append('\n').Append(curie);
        if (node.Description.Best(language) is string description)
            text.Append('\n').Append(description);
        return text.ToString();
    }

    public static string Of(Step step, string language)
    {
        SvgWords words = SvgWords.In(language);
        Edge edge = step.Edge;
        var text = new StringBuilder();
        text.Append(edge.Source.Label(language)).Append(' ').Append(RelationText(edge, language)).Append(' ').Append(edge.Target.Label(language));
        text.Append('\n').Append(EdgeStyle.GlyphOf(edge.Sign)).Append(' ').Append(words.Of(edge.Sign)).Append("; ").Append(words.Of(step.Stance));
        if (step.IsContested)
            text.Append("; ").Append(words.Contested);
        if (step.Belief is double belief)
        {
            // Rounding must not make a near certainty a certain one.
            double shown = belief < 1 ? Math.Min(belief, 0.99) : 1;
            text.Append(CultureInfo.InvariantCulture, $"; {words.Belief} {shown:0.00}");
        }

        foreach (Gate gate in edge.Gates)
            text.Append('\n').Append(GateLabel(edge, gate, language)).Append(' ').Append(words.Of(gate.Effect));
        foreach (Evidence piece in Pieces(step))
        {
            if (Words(piece, language) is not string said)
                continue;
            string mark = piece.Supports == true ? "+" : "−";
            string by = edge.Graph.TryGetSource(piece.Source, out Source? source) ? source.Citation : piece.Source;
            text.Append('\n').Append(mark).Append(' ').Append(said).Append(" [").Append(by).Append(']');
        }

        return text.ToString();
    }

    /// <summary>The pieces of evidence that are shown: the first for the edge and the first against it.</summary>
    public static IEnumerable<Evidence> Pieces(Step step) =>
        step.Evidence.Where(piece => piece.Supports == true).Take(1).Concat(step.Evidence.Where(piece => piece.Supports == false).Take(1));

    public static string RelationText(Edge edge, string language) => edge.Relation.Labels.Best(language) ?? edge.Relation.Id.Replace('_', ' ');

    public static string GateLabel(Edge edge, Gate gate, string language) =>
        edge.Graph.TryGetNode(gate.Node, out Node node) ? node.Label(language) : gate.Node;

    private static string? Words(Evidence piece, string language) =>
        piece.Quote is string quote && (piece.Language == language || piece.Translation is null) ? $"“{quote}”"
        : piece.Translation is string translation ? $"“{translation}”"
        : piece.Finding;
}
