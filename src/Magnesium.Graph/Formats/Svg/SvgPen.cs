using System.Text;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>Writes SVG elements. Text is escaped, and characters that XML cannot hold become U+FFFD.</summary>
internal sealed class SvgPen(XmlWriter xml)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Settings that give the same bytes everywhere.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
    };

    public void Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(element, Namespace);
        foreach ((string name, string? value) in attributes)
        {
            if (value is null)
                continue;
            if (name == "xml:lang")
                xml.WriteAttributeString("xml", "lang", null, Legal(value));
            else
                xml.WriteAttributeString(name, Legal(value));
        }
    }

    public void Close() => xml.WriteEndElement();

    /// <summary>An element without content.</summary>
    public void Element(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        Close();
    }

    /// <summary>What hovering over the open element shows, and what is read aloud.</summary>
    public void Title(string text) => Described("title", text);

    /// <summary>A longer text that is read aloud only.</summary>
    public void Description(string text) => Described("desc", text);

    /// <summary>An outline.</summary>
    public void Path(SvgPath path, string? stroke, double width = 1, string fill = "none", string? dashes = null) => Element(
        "path",
        ("d", path.ToString()),
        ("fill", fill),
        ("stroke", stroke),
        ("stroke-width", stroke is null ? null : SvgPath.Number(width)),
        ("stroke-dasharray", dashes),
        ("stroke-linecap", dashes is null ? null : "round"));

    public void Circle(double x, double y, double radius, string stroke, double width, string fill) => Element(
        "circle",
        ("cx", SvgPath.Number(x)),
        ("cy", SvgPath.Number(y)),
        ("r", SvgPath.Number(radius)),
        ("fill", fill),
        ("stroke", stroke),
        ("stroke-width", SvgPath.Number(width)));

    /// <summary>One line of text, its middle or start at <paramref name="x"/>, its small letters centred on <paramref name="y"/>.</summary>
    public void Text(string text, double x, double y, double size, string colour = SvgStyle.Ink, bool centred = true, bool bold = false, bool struck = false)
    {
        const double FromMiddleToBaseline = 0.35;
        Open(
            "text",
            ("x", SvgPath.Number(x)),
            ("y", SvgPath.Number(y + (size * FromMiddleToBaseline))),
            ("font-size", SvgPath.Number(size)),
            ("fill", colour),
            ("text-anchor", centred ? "middle" : null),
            ("font-weight", bold ? "bold" : null),
            ("text-decoration", struck ? "line-through" : null));
        xml.WriteString(Legal(text));
        Close();
    }

    private static string Legal(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c) && !IsControl(c)))
            return text;
        var legal = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                legal.Append(text, i++, 2);
            else
                legal.Append(XmlConvert.IsXmlChar(text[i]) && !IsControl(text[i]) ? text[i] : '\uFFFD');
        }

        return legal.ToString();
    }

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r');

    private void Described(string element, string text)
    {
        if (text.Length == 0)
            return;
        Open(element);
        xml.WriteString(Legal(text));
        Close();
    }
}
