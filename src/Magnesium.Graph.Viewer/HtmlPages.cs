namespace Magnesium.Graph;

/// <summary>
/// A graph as one self-contained HTML page: chains, evidence, filters and what-if, in English and Bulgarian. It opens from
/// disk and asks no network for anything.
/// </summary>
public static class HtmlPages
{
    /// <summary>Id of the format.</summary>
    internal const string Format = "html";

    /// <summary>
    /// False when this library was built where Node.js or the page's packages were missing, so that it carries no page;
    /// <see cref="SaveHtml(KnowledgeGraph, string, WriteOptions?)"/> then throws.
    /// </summary>
    public static bool IsAvailable => PageBundle.Embedded is not null;

    /// <summary>
    /// What the page may do, as the value of a Content-Security-Policy header: run its own script, use its own style, and
    /// nothing else. The page says the same of itself.
    /// </summary>
    /// <exception cref="NotSupportedException">The library was built without its page.</exception>
    public static string ContentSecurityPolicy => PageBundle.Required.ContentSecurityPolicy;

    /// <summary>Adds the format <c>html</c> to <see cref="GraphFormats"/>, so that <see cref="KnowledgeGraph.Save(string, WriteOptions?)"/> knows it. May be called more than once.</summary>
    public static void Register()
    {
        if (!GraphFormats.TryGet(Format, out _))
            GraphFormats.Register(new HtmlFormat());
    }

    /// <summary>
    /// Writes the graph as a page. Under the final name there is always either the old file or the whole new one. Costs time
    /// and memory in proportion to the graph; a graph of more than 2,000 nodes opens on one node's neighbourhood.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="options">
    /// <see cref="WriteOptions.Focus"/> is the node the page opens on, with <see cref="WriteOptions.To"/> on the chains from
    /// the one to the other; without it a large graph opens on its best connected node. <see cref="WriteOptions.Language"/> is
    /// the language it opens in.
    /// </param>
    /// <exception cref="NotSupportedException">The library was built without its page; see <see cref="IsAvailable"/>.</exception>
    /// <exception cref="NodeNotFoundException">Focus or To names no node, or several.</exception>
    /// <exception cref="ArgumentException">To is given without Focus.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void SaveHtml(this KnowledgeGraph graph, string path, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _ = PageBundle.Required;
        Register();
        graph.Save(path, (options ?? WriteOptions.Default) with { Format = Format });
    }

    /// <summary>Writes the graph as a page to a stream, which is left open.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">As for a file.</param>
    /// <exception cref="NotSupportedException">The library was built without its page; see <see cref="IsAvailable"/>.</exception>
    /// <exception cref="NodeNotFoundException">Focus or To names no node, or several.</exception>
    /// <exception cref="ArgumentException">To is given without Focus.</exception>
    public static void SaveHtml(this KnowledgeGraph graph, Stream output, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        PageDocument.Write(graph, output, options ?? WriteOptions.Default);
    }
}
