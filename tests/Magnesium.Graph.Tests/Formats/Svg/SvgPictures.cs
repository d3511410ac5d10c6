using System.Globalization;
using System.Xml.Linq;

namespace Magnesium.Graph.Tests;

/// <summary>Reads pictures the way a viewer does, and makes the graphs that tests draw.</summary>
internal static class SvgPictures
{
    public static XNamespace Svg { get; } = "http://www.w3.org/2000/svg";

    /// <summary>Parses a picture; a document that is not well-formed fails the test.</summary>
    public static XElement Parse(string svg) => XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Root!;

    /// <summary>Writes a graph as SVG and parses it.</summary>
    public static XElement Draw(KnowledgeGraph graph, WriteOptions? options = null) => Parse(Text(graph, options));

    public static string Text(KnowledgeGraph graph, WriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, "svg", options);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Values of an attribute, in document order.</summary>
    public static IReadOnlyList<string> Values(this XElement picture, string attribute) =>
        [.. picture.Descendants().Attributes(attribute).Select(a => a.Value)];

    /// <summary>The group of one edge.</summary>
    public static XElement OfEdge(this XElement picture, Edge edge) =>
        picture.Descendants(Svg + "g").Single(g => (string?)g.Attribute("data-edge") == edge.Id);

    /// <summary>The group of one node.</summary>
    public static XElement OfNode(this XElement picture, string id) =>
        picture.Descendants(Svg + "g").Single(g => (string?)g.Attribute("data-node") == id);

    /// <summary>All lines of text within an element, in document order.</summary>
    public static IReadOnlyList<string> Lines(this XElement element) => [.. element.Descendants(Svg + "text").Select(t => t.Value)];

    public static double Number(this XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>An untyped graph; edges as "a + b".</summary>
    public static KnowledgeGraph Untyped(IEnumerable<string> nodes, params string[] edges)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        foreach (string node in nodes)
            builder.AddNode(node, "Node");
        foreach (string[] edge in edges.Select(edge => edge.Split(' ')))
        {
            TextForms.TryParse(edge[1], out Sign sign).Should().BeTrue();
            builder.AddEdge(new EdgeDraft(edge[0], "leads_to", edge[2]) { Sign = sign });
        }

        return builder.Build();
    }
}
