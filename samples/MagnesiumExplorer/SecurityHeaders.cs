using Magnesium.Graph;

namespace MagnesiumExplorer;

/// <summary>What browsers may do with an answer: show it here, run only the page's own script, tell nobody where they came from.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string Policy =
        (HtmlPages.IsAvailable ? HtmlPages.ContentSecurityPolicy : "default-src 'none'; style-src 'unsafe-inline'") + "; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // When the answer starts, so that the handler of errors, which clears headers, does not lose them.
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
