using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tool.Tests;

/// <summary>The worked examples of docs/reasoning.md are what the command prints.</summary>
public partial class DocumentTests
{
    /// <summary>A line that stands for any number of lines.</summary>
    private const string Elision = "…";

    public static IEnumerable<object[]> Examples() =>
        Example().Matches(File.ReadAllText(PathTo())).Select(match => new object[] { match.Groups["command"].Value, match.Groups["output"].Value });

    [Fact]
    public void Every_rule_has_an_example()
    {
        string text = File.ReadAllText(PathTo());

        Regex.Count(text, "(?m)^## ").Should().BeGreaterThan(6);
        foreach (string rule in Regex.Split(text, "(?m)^## ").Skip(1))
            Example().IsMatch(rule).Should().BeTrue($"'{rule.Split('\n')[0]}' needs a worked example");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_the_document_says(string command, string output)
    {
        ToolRun run = ToolRun.InProcess([.. Word().Matches(command).Skip(1).Select(word => word.Value.Trim('"'))]);

        run.ExitCode.Should().Be(0);
        string pattern = string.Join("\n", output.TrimEnd('\n').Split('\n').Select(line => line.Trim() == Elision ? "(?:.*\n)*?.*" : Regex.Escape(line.TrimEnd())));
        string printed = string.Join("\n", run.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
        Regex.IsMatch(printed, $"^{pattern}$", RegexOptions.NonBacktracking).Should().BeTrue($"'{command}' prints\n{printed}");
    }

    private static string PathTo([CallerFilePath] string test = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "docs", "reasoning.md"));

    [GeneratedRegex(@"```bash\n(?<command>magnesium [^\n]*)\n```\n+```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
