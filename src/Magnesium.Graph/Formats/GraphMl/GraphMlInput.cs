using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>Opens GraphML as XML that fetches nothing and expands nothing, in whatever encoding it is.</summary>
internal sealed partial class GraphMlInput : IDisposable
{
    private const int LookInside = 4096;

    private static readonly XmlReaderSettings Hardened = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlReaderSettings HardenedWithInstructions = WithInstructions();

    private GraphMlInput(XmlReader xml, MarkupLimit markup, EdgeRuns? runs)
    {
        Xml = xml;
        Markup = markup;
        Runs = runs;
    }

    public XmlReader Xml { get; }

    public MarkupLimit Markup { get; }

    /// <summary>The edges that the XML reader does not see; null where it sees all.</summary>
    public EdgeRuns? Runs { get; }

    /// <param name="input">The document.</param>
    /// <param name="notice">Told what was passed over.</param>
    /// <param name="takeRuns">True for who can take edges from <see cref="Runs"/>.</param>
    public static GraphMlInput Open(GraphInput input, Action<string> notice, bool takeRuns = false)
    {
        var markup = new MarkupLimit(input.Content, input.Name);
        var content = new PeekStream(markup, LookInside);
        if (TextStart.IsBlank(content.Start))
            throw new GraphFormatException(FormatMessages.Empty(), input.Name, 1, 1);
        if (TextStart.Packing(content.Start) is string packing)
            throw new GraphFormatException(FormatMessages.Packed(packing), input.Name, 1, 1);
        string start = Sketch(content.Start);
        if (start.Contains("<!DOCTYPE", StringComparison.Ordinal))
            notice(GraphMlMessages.Doctype());
        Encoding? encoding = Undetected(content.Start, start, notice);
        if (takeRuns && encoding is null && IsUtf8(content.Start, start))
        {
            var runs = new EdgeRuns(content);
            return new GraphMlInput(XmlReader.Create(runs, HardenedWithInstructions), markup, runs);
        }

        var xml = encoding is null
            ? XmlReader.Create(content, Hardened)
            : XmlReader.Create(new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false), Hardened);
        return new GraphMlInput(xml, markup, null);
    }

    /// <summary>The error that the XML reader reports, with its place in front.</summary>
    /// <param name="e">What the XML reader says; its message ends in the place.</param>
    /// <param name="name">The document.</param>
    /// <param name="reader">The reader, which knows the lines that the XML reader did not see; null where it saw all.</param>
    public static GraphFormatException Error(XmlException e, string name, GraphMlReader? reader = null)
    {
        int end = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string detail = end < 0 ? e.Message : e.Message[..end];
        if (reader is not null)
            detail = reader.WithLinesOfFile(detail);
        string problem = detail.Contains("undeclared entity", StringComparison.Ordinal) ? GraphMlMessages.UndeclaredEntity(detail) : detail;
        return new GraphFormatException(GraphMlMessages.NotXml(problem), name, Math.Max(1, e.LineNumber + (reader?.LinesOfRuns ?? 0)), Math.Max(1, e.LinePosition), inner: e);
    }

    public void Dispose() => Xml.Dispose();

    /// <summary>The start of a document as text good enough to look for markup in, whatever its encoding.</summary>
    public static string Sketch(ReadOnlySpan<byte> start)
    {
        // Zero bytes are the other halves of UTF-16 and UTF-32 letters.
        var text = new StringBuilder(start.Length);
        foreach (byte b in start)
        {
            if (b != 0)
                text.Append((char)b);
        }

        return text.ToString();
    }

    /// <summary>The encoding to read with where the XML reader would fail: a code page, or UTF-16 declared by a file that is not in it.</summary>
    private static Encoding? Undetected(ReadOnlySpan<byte> start, string sketch, Action<string> notice)
    {
        Match declaration = Declaration().Match(sketch);
        if (!declaration.Success)
            return null;
        string name = declaration.Groups[1].Value;
        if (!IsWide(start) && name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
        {
            notice(GraphMlMessages.WronglyDeclaredEncoding(name));
            return Encoding.UTF8;
        }

        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> start, string sketch)
    {
        Match declaration = Declaration().Match(sketch);
        return !IsWide(start) && (!declaration.Success || declaration.Groups[1].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsWide(ReadOnlySpan<byte> start) =>
        start.IndexOf((byte)0) >= 0 || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static XmlReaderSettings WithInstructions()
    {
        XmlReaderSettings settings = Hardened.Clone();
        settings.IgnoreProcessingInstructions = false;
        return settings;
    }

    [GeneratedRegex("""^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
