using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>No page holds code that was never run: what is shown stands in a sample, and <c>samples/run.sh</c> and <c>tests/Conformance</c> run these.</summary>
public partial class CodeTests
{
    /// <summary>Languages of blocks that are shown and not run: output, patterns, data.</summary>
    private static readonly string[] Shown = ["", "text", "json", "jsonc"];

    /// <summary>The blocks of a language, without those that show what the compiler refuses: a test of their own compiles them.</summary>
    public static IEnumerable<object[]> Blocks(string language) =>
        from document in Document.All
        from block in document.Blocks
        where block.Language == language && !block.Code.Contains("// error CS", StringComparison.Ordinal)
        select new object[] { $"{document.Name}:{block.Line}", block.Code };

    [Theory]
    [MemberData(nameof(Blocks), "csharp")]
    public void A_block_of_CSharp_is_a_passage_of_a_sample(string place, string code) => Passages("*.cs").Should().Contain(sample => Holds(sample, code), $"{place} should be copied from samples/");

    [Theory]
    [MemberData(nameof(Blocks), "python")]
    public void A_block_of_Python_is_a_passage_of_a_sample(string place, string code) => Passages("*.py").Should().Contain(sample => Holds(sample, code), $"{place} should be copied from samples/python");

    [Theory]
    [MemberData(nameof(Blocks), "json")]
    public void A_block_of_JSON_is_sound(string place, string code) => code.Invoking(text => JsonDocument.Parse(text)).Should().NotThrow(place);

    [Fact]
    public void What_a_sample_is_said_to_print_stands_in_its_golden()
    {
        string[] goldens = [.. Passages("*.approved.txt")];
        var invented = from document in Document.All
                       from pair in document.Blocks.Zip(document.Blocks.Skip(1))
                       where pair.Second.Language == "text" && pair.First.Language != "bash" && !goldens.Any(golden => Holds(golden, pair.Second.Code))
                       select $"{document.Name}:{pair.Second.Line}";

        invented.Should().BeEmpty();
    }

    [Fact]
    public void Every_block_says_its_language_and_is_of_one_that_is_looked_after()
    {
        var others = Document.All.SelectMany(document => document.Blocks.Select(block => (document.Name, block.Line, block.Language)))
            .Where(block => !Shown.Contains(block.Language) && block.Language is not ("csharp" or "python" or "bash" or "r"));

        others.Should().BeEmpty();
        Document.All.SelectMany(document => document.Blocks).Count(block => block.Language == "csharp").Should().BeGreaterThan(5);
    }

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var broken = from document in Document.All
                     from Match link in Link().Matches(document.Text)
                     let target = link.Groups["target"].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')
                     let path = Path.Combine(Path.GetDirectoryName(Repository.PathTo(document.Name))!, target.Split('#')[0])
                     where !File.Exists(path) && !Directory.Exists(path)
                     select $"{document.Name}: {target}";

        broken.Should().BeEmpty();
    }

    /// <summary>A package's page is shown where none of the repository's other files are.</summary>
    [Fact]
    public void The_page_of_every_package_is_short_has_code_and_links_to_nothing_in_the_repository()
    {
        Document.OfPackages.Should().HaveCount(Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories).Count());
        foreach (Document page in Document.OfPackages)
        {
            page.Text.Split('\n').Should().HaveCountLessThan(45, page.Name);
            page.Blocks.Should().Contain(block => block.Language == "csharp" || block.Language == "bash", page.Name);
            page.Text.Should().StartWith($"# {Path.GetFileName(Path.GetDirectoryName(page.Name))}\n").And.Contain("**Limits.**", page.Name);
            Link().Matches(page.Text).Select(link => link.Groups["target"].Value).Where(target => !target.StartsWith("https://", StringComparison.Ordinal)).Should().BeEmpty(page.Name);
        }
    }

    /// <summary>The QuikGraph adapter has no sample, since not every feed has QuikGraph: its tests run what its page shows.</summary>
    private static IEnumerable<string> Passages(string pattern) =>
        new[] { Repository.PathTo("samples"), Repository.PathTo("tests", "Magnesium.Graph.QuikGraph.Tests") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)).Select(File.ReadAllText);

    /// <summary>True when the lines stand in the sample one after the other, however far they are indented.</summary>
    private static bool Holds(string sample, string code) => Lines(sample).Contains(Lines(code), StringComparison.Ordinal);

    private static string Lines(string code) => "\n" + string.Join('\n', code.Trim('\n').Split('\n').Select(line => line.Trim())) + "\n";

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
