using System.Text;
using System.Text.Encodings.Web;

namespace Magnesium.Graph;

/// <summary>The HTML around the data, the script and the style.</summary>
internal static class PageDocument
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        PageBundle bundle = PageBundle.Required;
        PageOpening opening = PageOpening.Of(graph, options);
        string language = options.Language == "bg" ? "bg" : "en";
        string title = Text(graph.Info.Title.Best(language) ?? graph.Info.Id ?? ViewerMessages.Untitled(language));
        using var writer = new StreamWriter(output, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{bundle.ContentSecurityPolicy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <title>{title}</title>
            """);
        // Under this id Cytoscape looks for the one rule that it would otherwise add, which the policy forbids.
        writer.Write("<style id=\"__________cytoscape_stylesheet\">");
        writer.Write(bundle.Style);
        writer.WriteLine("</style>");
        writer.WriteLine("</head>");
        writer.WriteLine("<body>");
        writer.WriteLine($"<noscript><h1>{title}</h1><p>{Text(ViewerMessages.NeedsScript(language))}</p></noscript>");
        writer.Write("<script type=\"application/json\" id=\"data\">");
        writer.Flush();
        PageData.Write(graph, output, opening, options.Cancellation);
        writer.WriteLine("</script>");
        writer.Write("<script>");
        writer.Write(bundle.Script);
        writer.WriteLine("</script>");
        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
