using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Magnesium.Graph;

/// <summary>The page's script and style, bundled when this library was built.</summary>
internal sealed class PageBundle
{
    private static readonly Lazy<PageBundle?> Loaded = new(() =>
        Resource("page.js") is string script && Resource("page-style.css") is string style ? new PageBundle(script, style) : null);

    private PageBundle(string script, string style)
    {
        Script = script;
        Style = style;
        ContentSecurityPolicy = $"default-src 'none'; script-src {Hash(script)}; style-src {Hash(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The bundle; null where there was no Node.js to make it.</summary>
    public static PageBundle? Embedded => Loaded.Value;

    /// <summary>The bundle.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    public static PageBundle Required => Embedded ?? throw new NotSupportedException(ViewerMessages.NoPage());

    public string Script { get; }

    public string Style { get; }

    public string ContentSecurityPolicy { get; }

    private static string? Resource(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // HTML reads every line end as a line feed, and the hash is of what HTML reads.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
