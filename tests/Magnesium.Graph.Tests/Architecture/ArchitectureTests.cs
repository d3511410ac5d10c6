using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Magnesium.Graph.Tests;

/// <summary>The house rules of docs/architecture.md, held to the source.</summary>
public partial class ArchitectureTests
{
    private static readonly string Core = Repository.PathTo("src", "Magnesium.Graph");

    [Fact]
    public void A_folder_uses_only_the_folders_it_may_use()
    {
        Dictionary<string, string[]> allowed = Allowed();
        var files = Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories).Select(path => (Path: path, Folder: FolderOf(path), Text: File.ReadAllText(path))).ToList();
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string folder, string text) in files)
        {
            foreach (Match declaration in Declaration().Matches(text))
            {
                // A partial type is at home in the file that bears its name alone.
                string type = declaration.Groups["name"].Value;
                if (!homes.ContainsKey(type) || Path.GetFileName(path) == type + ".cs")
                    homes[type] = folder;
            }
        }

        homes.Should().ContainKeys("Node", "Relation", "Evidence", "RelationRows", "ChainSearch", "NativeJson");
        files.Select(file => file.Folder).Distinct().Should().BeEquivalentTo(allowed.Keys, "every folder has a row in docs/architecture.md");
        var members = new HashSet<string>(files.SelectMany(file => Member().Matches(file.Text)).Select(match => match.Groups["name"].Value), StringComparer.Ordinal);
        var broken = new List<string>();
        foreach ((string path, string folder, string text) in files)
        {
            foreach (string word in Name().Matches(CommentOrString().Replace(text, " ")).Select(match => match.Value).Distinct())
            {
                // After a point, before a parenthesis or an assignment a name is a member, not the type of that name; before a point it may be
                // either where properties bear the name of a static class, as Relations.
                bool isUsed = homes.TryGetValue(word, out string? home) && home != folder && !allowed[folder].Contains(home)
                    && Regex.IsMatch(CommentOrString().Replace(text, " "), $@"\bnew {word}\b|(?<![.\w]){word}\b(?!\s*[=:;,)}}({{{(members.Contains(word) && IsStatic(word, files.Select(f => f.Text)) ? @".\[" : "")}])");
                if (isUsed)
                    broken.Add($"{Path.GetRelativePath(Core, path)} uses {word} of {home}");
            }
        }

        broken.Should().BeEmpty();
    }

    [Fact]
    public void The_core_depends_on_no_package()
    {
        XDocument.Load(Path.Combine(Core, "Magnesium.Graph.csproj")).Descendants("PackageReference").Should().BeEmpty();
        typeof(KnowledgeGraph).Assembly.GetReferencedAssemblies().Should().OnlyContain(name => name.Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Public_types_are_sealed_or_static_unless_made_to_be_derived_from()
    {
        typeof(KnowledgeGraph).Assembly.GetExportedTypes().Where(type => type.IsClass && !type.IsSealed).Select(type => type.Name)
            .Should().BeEquivalentTo("GraphFormat", "GraphException");
    }

    [Fact]
    public void Names_say_what_a_type_is()
    {
        IEnumerable<string> names = typeof(KnowledgeGraph).Assembly.GetTypes().Select(type => type.Name);
        names.Should().NotContain("Graph", "inside Magnesium.* the bare word means the namespace")
            .And.NotContain(name => name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal));
        typeof(KnowledgeGraph).Assembly.GetExportedTypes().Should().OnlyContain(type => type.Namespace == "Magnesium.Graph");
    }

    private static bool IsStatic(string type, IEnumerable<string> texts) => texts.Any(text => text.Contains($"static class {type}\n", StringComparison.Ordinal));

    /// <summary>The table of folders in docs/architecture.md.</summary>
    private static Dictionary<string, string[]> Allowed()
    {
        var rows = TableRow().Matches(File.ReadAllText(Repository.PathTo("docs", "architecture.md")));
        rows.Should().HaveCountGreaterThan(5);
        return rows.ToDictionary(row => row.Groups["folder"].Value, row => row.Groups["uses"].Value.Split(", "));
    }

    private static string FolderOf(string path)
    {
        string relative = Path.GetRelativePath(Core, path);
        int end = relative.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return end < 0 ? "(root)" : relative[..end];
    }

    /// <summary>A type declared at the left margin: not one inside another.</summary>
    [GeneratedRegex(@"^(?:public |internal )(?:static |sealed |abstract |readonly |partial |ref )*(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@" (?<name>[A-Z]\w+) (?:\{ get|=> )")]
    private static partial Regex Member();

    [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\\n])*""")]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| `(?<folder>\(root\)|[A-Z]\w+)` \| .* \| (?<uses>[^|]+?) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
