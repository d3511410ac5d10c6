using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Writes a flowchart within the limits that Mermaid draws by default: edges in order while there is room, then nodes without
/// edges. Nodes are called <c>n</c> and their number, because an id such as <c>end</c> would be read as a word of the grammar.
/// </summary>
internal sealed class MermaidWriter(KnowledgeGraph graph, string language, CancellationToken cancellation)
{
    private const int MostEdges = 500;
    private const int MostCharacters = 50_000;
    private const int LongestLabel = 200;
    private const int RoomForLinkStyles = 300;

    private readonly TypeStyles styles = new(graph.Schema);
    private readonly SoundText sound = new(SoundText.IsUnprintable);
    private readonly StringBuilder text = new();
    private readonly HashSet<int> declared = [];
    private readonly SortedDictionary<string, List<int>> links = new(StringComparer.Ordinal);
    private int edges;
    private int reserved = RoomForLinkStyles;
    private long cut;

    /// <summary>What was written; never more than Mermaid reads.</summary>
    public string Text => text.ToString();

    public LossReport Write(DrawnPart part)
    {
        text.Append($"---\ntitle: \"{MermaidText.EscapeYaml(Short(part.Title))}\"\n---\nflowchart LR\n");
        if (graph.Info.Disclaimer.Best(language) is string disclaimer)
            text.Append($"  accDescr: {MermaidText.Escape(Short(disclaimer))}\n");
        foreach ((string line, string fill) in part.Nodes.Until(cancellation).Select(node => styles[node.Type]).Select(style => (style.Line, style.Fill)).Distinct().Order())
            text.Append($"  classDef {ClassOf(line)} stroke:{line},fill:{fill},color:{SvgStyle.Ink}\n");
        foreach (Edge edge in part.Edges)
        {
            if (!TryWrite(edge))
                break;
        }

        foreach (Node node in part.Nodes)
        {
            if (!TryAppend(Declaration(node)))
                break;
            declared.Add(node.Index);
        }

        foreach ((string colour, List<int> numbers) in links)
            text.Append($"  linkStyle {string.Join(',', numbers)} stroke:{colour}\n");
        string tooMuch = MermaidMessages.TooMuch(MostEdges, MostCharacters);
        return part.AddLosses(new LossList(), graph, cancellation)
            .Add("nodes", part.Nodes.Count - declared.Count, tooMuch)
            .Add("edges", part.Edges.Count - edges, tooMuch)
            .Add("ids", declared.Count + edges, SvgMessages.NoPlace)
            .Add("descriptions", part.Nodes.Until(cancellation).Count(node => node.Description.Count > 0), SvgMessages.NoPlace)
            .Add("labels in other languages", part.Nodes.Until(cancellation).Sum(node => (long)Math.Max(0, node.Labels.Count - 1)), SvgMessages.NoPlace)
            .Add("attributes", part.Nodes.Until(cancellation).Sum(node => (long)node.Attributes.Count()) + part.Edges.Until(cancellation).Sum(edge => (long)edge.Attributes.Count()), SvgMessages.NoPlace)
            .Add("ends of labels", cut, MermaidMessages.CutShort(LongestLabel))
            .Add("text", sound.Changed, FormatMessages.NotText("a picture"))
            .Report();
    }

    private bool TryWrite(Edge edge)
    {
        if (edges == MostEdges)
            return false;
        string ends = Declaration(edge.Source) + (edge.Source == edge.Target ? "" : Declaration(edge.Target));
        string link = $"  {NameOf(edge.Source)} {ArrowOf(edge)}|{Label(EdgeStyle.LabelOf(edge, language))}| {NameOf(edge.Target)}\n";
        reserved += edges.ToString(CultureInfo.InvariantCulture).Length + 1;
        if (!TryAppend(ends + link))
            return false;
        declared.Add(edge.Source.Index);
        declared.Add(edge.Target.Index);
        string colour = EdgeStyle.LineColourOf(edge.Sign, edge.Stance);
        if (!links.TryGetValue(colour, out List<int>? numbers))
            links.Add(colour, numbers = []);
        numbers.Add(edges++);
        return true;
    }

    private bool TryAppend(string lines)
    {
        if (text.Length + lines.Length + reserved > MostCharacters)
            return false;
        text.Append(lines);
        return true;
    }

    /// <summary>The line of a node; empty once it is written.</summary>
    private string Declaration(Node node)
    {
        if (declared.Contains(node.Index))
            return "";
        TypeStyle style = styles[node.Type];
        (string open, string close) = OutlineOf(style.Shape);
        return $"  {NameOf(node)}{open}{Label(node.Label(language))}{close}:::{ClassOf(style.Line)}\n";
    }

    private string Label(string label) => $"\"{MermaidText.Escape(Short(label))}\"";

    private string Short(string label)
    {
        if (label.Length > LongestLabel)
        {
            cut++;
            label = label[..(char.IsHighSurrogate(label[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel)] + "…";
        }

        return sound.Of(label);
    }

    private static string NameOf(Node node) => string.Create(CultureInfo.InvariantCulture, $"n{node.Index}");

    private static string ClassOf(string line) => "c" + line[1..];

    /// <summary>The line tells the stance and the head the sign; plus and 0 have the same head, and differ in colour and glyph.</summary>
    private static string ArrowOf(Edge edge)
    {
        string line = edge.Stance is EdgeStance.Hypothesised or EdgeStance.Inconclusive ? "-.-" : "--";
        return line + edge.Sign switch
        {
            Sign.Minus => 'x',
            Sign.Unknown => 'o',
            _ => '>',
        };
    }

    private static (string Open, string Close) OutlineOf(NodeShape shape) => shape switch
    {
        NodeShape.Hexagon => ("{{", "}}"),
        NodeShape.Pill => ("([", "])"),
        NodeShape.Octagon => ("[/", "\\]"),
        NodeShape.Bars => ("[[", "]]"),
        NodeShape.Rounded => ("(", ")"),
        NodeShape.Folded => (">", "]"),
        NodeShape.Slanted => ("[/", "/]"),
        _ => ("[", "]"),
    };
}
