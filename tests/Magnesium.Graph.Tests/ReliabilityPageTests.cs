using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests;

/// <summary>What docs/reliability.md says is tested, is: every test or folder that a row names is there.</summary>
public partial class ReliabilityPageTests
{
    /// <summary>Of the tables before the figures.</summary>
    private static readonly string[] Rows = [.. File.ReadLines(Repository.PathTo("docs", "reliability.md")).TakeWhile(line => line != "## The last long runs").Where(line => line.StartsWith("| ", StringComparison.Ordinal))];

    [Fact]
    public void Every_test_that_a_row_names_is_there()
    {
        HashSet<string> classes = [.. Directory.EnumerateFiles(Repository.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)!)];
        string[] named = [.. Rows.SelectMany(row => Code().Matches(row)).Select(match => match.Groups[1].Value)];

        named.Where(name => name.EndsWith("Tests", StringComparison.Ordinal) && !classes.Contains(name)).Should().BeEmpty();
        named.Where(name => name.StartsWith("tests/", StringComparison.Ordinal) && !Path.Exists(Repository.PathTo(name))).Should().BeEmpty();
    }

    [Fact]
    public void Every_promise_and_every_limit_names_how_it_is_tested() =>
        Rows.Where(row => !row.StartsWith("| promise", StringComparison.Ordinal) && !row.StartsWith("| limit", StringComparison.Ordinal))
            .Should().HaveCountGreaterThan(20).And.OnlyContain(row => TestInLastCell().IsMatch(row));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\| [^|]*`(?:\w+Tests|tests/\w+)`[^|]* \|$")]
    private static partial Regex TestInLastCell();
}
