using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Writes nodes, then edges, one a line. Attributes of the model start with <c>kg_</c>, those of the graph with <c>attribute_</c>: bare names such as <c>key</c> or <c>pos</c> mean something to Graphviz.</summary>
internal sealed class DotWriter(KnowledgeGraph graph, TextWriter output, string language, CancellationToken cancellation)
{
    private readonly TypeStyles styles = new(graph.Schema);
    private readonly SoundText sound = new(SoundText.IsUnprintable);
    private long flattened;

    public LossReport Write(DrawnPart part)
    {
        output.WriteLine("digraph {");
        string heading = string.Join('\n', new[] { part.Title, graph.Info.Disclaimer.Best(language) }.OfType<string>());
        output.WriteLine($"  graph [charset=\"UTF-8\", rankdir=\"LR\", labelloc=\"t\", label={Drawn(heading)}];");
        output.WriteLine("  node [style=\"filled\", fontname=\"Helvetica\"];");
        output.WriteLine("  edge [fontname=\"Helvetica\", fontsize=\"10\"];");
        foreach (Node node in part.Nodes)
            Write(node);
        foreach (Edge edge in part.Edges)
            Write(edge);
        output.WriteLine("}");
        return part.AddLosses(new LossList(), graph, cancellation)
            .Add("kinds of attributes", flattened, DotMessages.TextOnly)
            .Add("text", sound.Changed, FormatMessages.NotText("a picture"))
            .Report();
    }

    private void Write(Node node)
    {
        TypeStyle style = styles[node.Type];
        output.Write($"  {Kept(node.Id)} [label={Drawn(node.Label(language))}, {ShapeOf(style.Shape)}, color=\"{style.Line}\", fillcolor=\"{style.Fill}\"");
        if (node.Description.Best(language) is string description)
            output.Write($", tooltip={Drawn(description)}");
        Attribute("type", node.Type.Id);
        Attribute("category", node.Type.NearestCategory);
        Attribute("curie", node.Curie?.ToString());
        foreach ((string tag, string label) in node.Labels)
            Attribute("label_" + tag, label);
        foreach ((string tag, string text) in node.Description)
            Attribute("description_" + tag, text);
        Attributes(node.Attributes);
        output.WriteLine("];");
    }

    private void Write(Edge edge)
    {
        string colour = EdgeStyle.LineColourOf(edge.Sign, edge.Stance);
        output.Write($"  {Kept(edge.Source.Id)} -> {Kept(edge.Target.Id)} [id={Kept(edge.Id)}, label={Drawn(EdgeStyle.LabelOf(edge, language))}");
        output.Write($", color=\"{colour}\", fontcolor=\"{colour}\", arrowhead=\"{HeadOf(edge.Sign)}\"");
        if (LineOf(edge.Stance) is string line)
            output.Write($", style=\"{line}\"");
        Attribute("relation", edge.Relation.Id);
        Attribute("predicate", edge.Relation.BiolinkPredicate);
        Attribute("sign", edge.Sign.ToText());
        Attribute("role", edge.Role.ToText());
        Attribute("stance", edge.Stance.ToText());
        Attribute("contested", edge.IsContested ? "true" : null);
        Attribute("belief", edge.Belief?.ToString("R", CultureInfo.InvariantCulture));
        Attribute("directness", edge.Directness == Directness.Unknown ? null : edge.Directness.ToText());
        Attribute("evidence", edge.Evidence.IsEmpty ? null : edge.Evidence.Length.ToString(CultureInfo.InvariantCulture));
        Attribute("gates", edge.Gates.IsEmpty ? null : string.Join(", ", edge.Gates.Select(gate => $"{gate.Node} {gate.Effect.ToText()}")));
        Attributes(edge.Attributes);
        output.WriteLine("];");
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
            output.Write($", {Kept("kg_" + name)}={Kept(value)}");
    }

    private void Attributes(IEnumerable<KeyValuePair<string, AttributeValue>> attributes)
    {
        foreach ((string name, AttributeValue value) in attributes)
        {
            flattened += value.Kind == AttributeKind.Text ? 0 : 1;
            output.Write($", {Kept("attribute_" + name)}={Kept(value.ToString())}");
        }
    }

    private string Kept(string text) => DotText.Quote(sound.Of(text));

    private string Drawn(string text) => DotText.QuoteDrawn(sound.Of(text));

    /// <summary>The heads of the SVG picture, as near as Graphviz has them.</summary>
    private static string HeadOf(Sign sign) => sign switch
    {
        Sign.Plus => "normal",
        Sign.Minus => "tee",
        Sign.None => "odiamond",
        _ => "onormal",
    };

    private static string? LineOf(EdgeStance stance) => stance switch
    {
        EdgeStance.Hypothesised => "dashed",
        EdgeStance.Inconclusive => "dotted",
        _ => null,
    };

    private static string ShapeOf(NodeShape shape) => shape switch
    {
        NodeShape.Hexagon => "shape=\"hexagon\"",
        NodeShape.Pill => "shape=\"ellipse\"",
        NodeShape.Octagon => "shape=\"octagon\"",
        NodeShape.Bars => "shape=\"box3d\"",
        NodeShape.Rounded => "shape=\"box\", style=\"filled,rounded\"",
        NodeShape.Plate => "shape=\"box\", peripheries=\"2\"",
        NodeShape.Folded => "shape=\"note\"",
        _ => "shape=\"parallelogram\"",
    };
}
