using System.Text.RegularExpressions;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>A page of Markdown and the blocks of code in it.</summary>
internal sealed partial record Document(string Name, string Text)
{
    /// <summary>All pages a reader may copy code from, by their path from the root; the API reference is made from code and has none of its own.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. new[] { "README.md", "graph-data/README.md", "samples/README.md" }
            .Concat(Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Where(name => !name.StartsWith("docs/api/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
            .Select(Named),
    ];

    /// <summary>The fenced blocks, in order.</summary>
    public IEnumerable<CodeBlock> Blocks =>
        Fence().Matches(Text).Select(match => new CodeBlock(
            match.Groups["language"].Value,
            match.Groups["code"].Value,
            1 + Text.AsSpan(0, match.Index).Count('\n')));

    /// <summary>The page of this path from the root.</summary>
    public static Document Named(string name) => new(name, File.ReadAllText(Repository.PathTo(name.Split('/'))));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}

/// <summary>One fenced block: its language, its lines, and the line it starts on.</summary>
internal sealed record CodeBlock(string Language, string Code, int Line);
