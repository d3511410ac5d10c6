using Magnesium.Graph;

namespace MagnesiumExplorer;

/// <summary>The page at <c>/</c>: the viewer, or a picture where this build has none.</summary>
internal sealed class FrontPage(KnowledgeGraph graph)
{
    private readonly Lazy<byte[]> content = new(() =>
    {
        using var page = new MemoryStream();
        if (HtmlPages.IsAvailable)
            graph.SaveHtml(page);
        else
            graph.Save(page, "svg");
        return page.ToArray();
    });

    public IResult Answer() => Results.Bytes(content.Value, HtmlPages.IsAvailable ? "text/html; charset=utf-8" : "image/svg+xml");
}

internal static class FrontPages
{
    public static void MapFrontPage(this WebApplication app)
    {
        HtmlPages.Register();
        app.MapGet("/", (FrontPage page) => page.Answer()).ExcludeFromDescription();
    }
}
