using System.Text.RegularExpressions;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>A page of Markdown and the blocks of code in it.</summary>
internal sealed partial record Document(string Name, string Text)
{
    /// <summary>All pages a reader may copy code from, by their path from the root; the API reference is made from code and has none of its own.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. new[] { "README.md", "graph-data/README.md", "samples/README.md" }
            .Concat(Pages(Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories))
                .Where(name => !name.StartsWith("docs/api/", StringComparison.Ordinal)))
            .Concat(Pages(Directory.EnumerateDirectories(Repository.PathTo("src")).Select(project => Path.Combine(project, "README.md")).Where(File.Exists)))
            .Select(Named),
    ];

    /// <summary>The pages inside the packages, read on their page of the package site and in an editor, far from the repository.</summary>
    public static IEnumerable<Document> OfPackages => All.Where(document => document.Name.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The fenced blocks, in order.</summary>
    public IEnumerable<CodeBlock> Blocks =>
        Fence().Matches(Text).Select(match => new CodeBlock(
            match.Groups["language"].Value,
            match.Groups["code"].Value,
            1 + Text.AsSpan(0, match.Index).Count('\n')));

    /// <summary>The page of this path from the root.</summary>
    public static Document Named(string name) => new(name, File.ReadAllText(Repository.PathTo(name.Split('/'))));

    private static IEnumerable<string> Pages(IEnumerable<string> paths) =>
        paths.Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}

/// <summary>One fenced block: its language, its lines, and the line it starts on.</summary>
internal sealed record CodeBlock(string Language, string Code, int Line);
