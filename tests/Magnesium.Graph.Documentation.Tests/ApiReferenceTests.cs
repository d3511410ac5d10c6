using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Magnesium.Graph.NewtonsoftJson;
using Magnesium.Graph.Postgres;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>docs/api is made from the comments in the code: <c>APPROVE=1 dotnet test tests/Magnesium.Graph.Documentation.Tests</c> writes it anew.</summary>
public class ApiReferenceTests
{
    private static readonly (string Page, string Title, string About)[] Pages =
    [
        ("graph", "The graph", "Nodes, edges, signs; the builder that makes a graph, and the graph that never changes."),
        ("schema", "Schema", "Node types, relations, kinds of study: the vocabulary of a graph."),
        ("evidence", "Evidence", "Sources, evidence and what it amounts to."),
        ("text", "Text", "Labels by language, search, and the written form of every enumeration."),
        ("chains", "Chains and patterns", "How one thing reaches another."),
        ("reasoning", "Reasoning", "What follows from signed edges and their evidence."),
        ("formats", "Formats", "Reading and writing, pictures, bibliographies, answers as JSON."),
        ("curated", "The curated graph", "The built-in graph, and its types and relations as C# types."),
        ("validation", "Validation", "What `magnesium validate` checks."),
        ("newtonsoft-json", "Magnesium.Graph.NewtonsoftJson", "Converters for Newtonsoft.Json."),
        ("postgres", "Magnesium.Graph.Postgres", "A graph in PostgreSQL: loaded, asked by the same patterns."),
        ("viewer", "Magnesium.Graph.Viewer", "A graph as one interactive page."),
    ];

    [Fact]
    public void The_reference_says_what_the_comments_say()
    {
        Assembly[] assemblies = [typeof(KnowledgeGraph).Assembly, typeof(MagnesiumGraphSettings).Assembly, typeof(HtmlPages).Assembly, typeof(PostgresGraph).Assembly];
        Dictionary<Type, string> pages = assemblies.SelectMany(assembly => assembly.GetExportedTypes()).ToDictionary(type => type, type => PageOf(type) + ".md");
        var index = new StringBuilder("# API reference\n\nMade from the comments in the code; a test holds it to them. Everything in the core is in the namespace `Magnesium.Graph`. Members that every record has are left out.\n");
        foreach ((string page, string title, string about) in Pages)
        {
            Type[] types = [.. pages.Where(pair => pair.Value == page + ".md").Select(pair => pair.Key).OrderBy(Signature.Name, StringComparer.Ordinal)];
            types.Should().NotBeEmpty(page);
            var text = new ApiPage(pages, new XmlComments(types[0].Assembly));
            Approved.MatchesFile(Repository.PathTo("docs", "api", page + ".md"), text.Text(title, about + " Back to the [index](README.md).", types));
            index.Append($"\n## [{title}]({page}.md)\n\n{about}\n\n| type | what it is |\n|---|---|\n");
            foreach (Type type in types)
                index.Append($"| {text.Link(type)} | {text.Brief(type).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        Approved.MatchesFile(Repository.PathTo("docs", "api", "README.md"), index.ToString());
        Directory.GetFiles(Repository.PathTo("docs", "api")).Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo([.. Pages.Select(page => page.Page), "README"]);
    }

    /// <summary>A type of the core is on the page of its source's folder, one of an adapter on the adapter's.</summary>
    private static string PageOf(Type type)
    {
        string assembly = type.Assembly.GetName().Name!;
        if (assembly != "Magnesium.Graph")
            return assembly == typeof(MagnesiumGraphSettings).Assembly.GetName().Name ? "newtonsoft-json" : assembly["Magnesium.Graph.".Length..].ToLowerInvariant();
        Type outer = type;
        while (outer.DeclaringType is Type above)
            outer = above;
        string root = Repository.PathTo("src", "Magnesium.Graph");
        string name = outer.Name.Split('`')[0];
        string? home = Sources.Where(source => Regex.IsMatch(source.Value, $@"^public [a-z ]*\b(?:class|struct|record|enum|interface|record struct) {name}\b", RegexOptions.Multiline))
            .Select(source => source.Key).OrderBy(path => Path.GetFileNameWithoutExtension(path) == name ? 0 : 1).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();
        string folder = Path.GetDirectoryName(Path.GetRelativePath(root, home ?? throw new InvalidOperationException($"no source declares {name}")))!;
        return folder.Length == 0 ? "graph" : folder.Split(Path.DirectorySeparatorChar)[0].ToLowerInvariant();
    }

    private static Dictionary<string, string> Sources { get; } =
        Directory.EnumerateFiles(Repository.PathTo("src", "Magnesium.Graph"), "*.cs", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);
}
