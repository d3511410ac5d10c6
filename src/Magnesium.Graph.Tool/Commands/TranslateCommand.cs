using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>translate PATTERN --to TARGET</c>: the same question for another engine.</summary>
internal sealed class TranslateCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;

    private readonly Argument<string> pattern = new("PATTERN") { Description = "A path pattern of ISO GQL, in quotes (docs/patterns.md)." };

    private readonly Option<string> target = new("--to")
    {
        Description = "The engine's language: cypher (Neo4j 5), kuzu, sparql or sql (PostgreSQL 15).",
        HelpName = "TARGET",
        Required = true,
    };

    public TranslateCommand(SharedOptions shared)
        : base("translate", "The same question for another engine that holds an export of the graph.")
    {
        this.shared = shared;
        target.AcceptOnlyFromAmong("cypher", "kuzu", "sparql", "sql");
        Add(pattern);
        Add(target);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples =>
    [
        "magnesium translate \"MATCH ACYCLIC (a {id:'magnesium'})-[]->{1,4}(c:Disease)\" --to sql",
        "magnesium translate \"MATCH (a:Intervention)-[t:treats WHERE t.contested]->(c)\" --to cypher --json",
    ];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        var question = Graph.Pattern.Parse(parsed.GetRequiredValue(pattern));
        Translation translation = parsed.GetRequiredValue(target) switch
        {
            "cypher" => question.ToCypher(graph),
            "kuzu" => question.ToCypher(graph, CypherDialect.Kuzu),
            "sparql" => question.ToSparql(graph),
            _ => question.ToSql(graph),
        };
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, translation));
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        foreach (string line in translation.Text.Split('\n'))
            page.Line(Page.Plain(line));
        foreach ((string name, AttributeValue value) in translation.Parameters)
            page.Line(Page.Plain($"{(translation.Target == "sql" ? "--" : "//")} ${name} = {GraphJson.ToText(json => GraphJson.Write(json, value)).TrimEnd()}"));
        return ExitCode.Done;
    }
}
