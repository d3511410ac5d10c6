using System.Text.RegularExpressions;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>The <c>magnesium</c> commands of every page run, and print what stands below them.</summary>
public partial class CommandTests
{
    /// <summary>A line that stands for any number of lines.</summary>
    private const string Elision = "…";

    /// <summary>Pages that show commands about files the reader is to have.</summary>
    private static readonly string[] Hypothetical = ["old.json", "new.json", "my-graph.graphml", "graph-data"];

    public static TheoryData<string> Pages => [.. Document.All.Where(document => document.Blocks.Any(block => Commands(block).Any())).Select(document => document.Name)];

    /// <summary>A page is followed from its top in one empty folder, as a reader would.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_can_be_followed(string page)
    {
        string before = Directory.GetCurrentDirectory();
        string folder = Directory.CreateTempSubdirectory("magnesium-page-").FullName;
        Directory.SetCurrentDirectory(folder);
        try
        {
            CodeBlock[] blocks = [.. Document.Named(page).Blocks];
            for (int i = 0; i < blocks.Length; i++)
            {
                ToolRun? last = null;
                foreach (string command in Commands(blocks[i]))
                {
                    last = Run(command);
                    last.ExitCode.Should().Be(0, $"'{command}' of {page}:{blocks[i].Line} should run; it says {last.Error}");
                }

                bool isAnswered = last is not null && i + 1 < blocks.Length && blocks[i + 1].Language == "text";
                if (isAnswered)
                    Prints(last!.Output, blocks[i + 1].Code).Should().BeTrue($"{page}:{blocks[i + 1].Line} should be what is printed:\n{last.Output}");
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_rule_of_reasoning_has_an_example()
    {
        string text = Document.Named("docs/reasoning.md").Text;

        Regex.Count(text, "(?m)^## ").Should().BeGreaterThan(6);
        foreach (string rule in Regex.Split(text, "(?m)^## ").Skip(1))
            Example().IsMatch(rule).Should().BeTrue($"'{rule.Split('\n')[0]}' needs a worked example");
    }

    private static ToolRun Run(string command)
    {
        Match redirected = Redirection().Match(command);
        string[] arguments = [.. Word().Matches(redirected.Success ? command[..redirected.Index] : command).Skip(1).Select(word => word.Value.Trim('"', '\''))];
        ToolRun run = ToolRun.InProcess(arguments);
        if (redirected.Success)
            File.WriteAllText(redirected.Groups["file"].Value, run.Output);
        return run;
    }

    /// <summary>The commands of a block that can be run as they stand, without what a comment says.</summary>
    private static IEnumerable<string> Commands(CodeBlock block) =>
        block.Language != "bash" ? [] : block.Code.Split('\n')
            .Where(line => line.StartsWith("magnesium ", StringComparison.Ordinal) && !line.Contains(" | ", StringComparison.Ordinal) && !Hypothetical.Any(line.Contains))
            .Select(line => Comment().Replace(line, "").TrimEnd());

    private static bool Prints(string printed, string expected)
    {
        string pattern = string.Join("\n", expected.TrimEnd('\n').Split('\n').Select(line => line.Trim() == Elision ? "(?:.*\n)*?.*" : Regex.Escape(line.TrimEnd())));
        string output = string.Join("\n", printed.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
        return Regex.IsMatch(output, $"^{pattern}$", RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"```bash\nmagnesium [^\n]*\n```\n+```text\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+#\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s>\s*(?<file>\S+)\s*$")]
    private static partial Regex Redirection();
}
