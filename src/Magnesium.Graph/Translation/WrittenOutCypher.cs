using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// A pattern in openCypher with every length written out: one MATCH of single edges for each, joined by UNION. Where an engine
/// walks no edge twice within one MATCH, each edge is a MATCH of its own.
/// </summary>
internal sealed class WrittenOutCypher(PatternPlan plan, string text, CypherDialect dialect)
{
    private readonly CypherTests tests = new(plan, text, dialect);

    private string Target => dialect == CypherDialect.Kuzu ? "Kuzu" : "openCypher";

    public Translation Translate()
    {
        ImmutableArray<PatternRoute> routes = PatternRoute.Of(plan, text, Target);
        PathSelector selector = plan.Pattern.Selector;
        bool chooses = selector != PathSelector.All && !(selector == PathSelector.AllShortest && routes.All(route => route.Edges.Length == routes[0].Edges.Length));
        if (chooses && dialect == CypherDialect.Kuzu)
            throw new PatternException(text, 0, TranslationMessages.Shortest(CypherAnswer.Name(plan.Pattern), Target));
        string union = string.Join("\nUNION\n", routes.Select(Print));
        string question = chooses ? $"CALL () {{\n{union}\n}}\n{CypherAnswer.Choose(plan.Pattern)}" : union;
        return new Translation(dialect == CypherDialect.Kuzu ? "kuzu" : "cypher", question, tests.Parameters.ToDictionary());
    }

    private string Print(PatternRoute route)
    {
        var match = new StringBuilder("MATCH ").Append(CypherTests.Node("n0"));
        for (int i = 1; i <= route.Edges.Length; i++)
        {
            if (i > 1 && dialect == CypherDialect.Neo4j)
                match.Append("\nMATCH (").Append(Node(i - 1)).Append(')');
            match.Append(tests.Edge(route.Edges[i - 1], Edge(i))).Append(CypherTests.Node(Node(i)));
        }

        string[] conditions = [.. Conditions(route)];
        if (conditions.Length > 0)
            match.Append("\nWHERE ").AppendJoin("\n  AND ", conditions);
        return match
            .Append("\nRETURN DISTINCT [").AppendJoin(", ", Enumerable.Range(0, route.Nodes.Length).Select(i => $"{Node(i)}.`id`"))
            .Append("] AS nodes, [").AppendJoin(", ", Enumerable.Range(1, route.Edges.Length).Select(i => $"{Edge(i)}.`id`"))
            .Append("] AS edges").ToString();
    }

    private IEnumerable<string> Conditions(PatternRoute route)
    {
        for (int i = 0; i < route.Nodes.Length; i++)
        {
            foreach (string condition in tests.Of(route.Nodes[i], Node(i)))
                yield return condition;
        }

        for (int i = 1; i <= route.Edges.Length; i++)
        {
            foreach (string condition in tests.Of(route.Edges[i - 1], Edge(i)))
                yield return condition;
        }

        foreach ((LookBack lookBack, int end) in route.LookBacks)
        {
            foreach (ExpressionSyntax condition in lookBack.Written)
                yield return tests.Conditions.Print(condition, name => Inside(lookBack, end, name));
        }

        foreach (ExpressionSyntax condition in plan.Joint)
            yield return tests.Conditions.Print(condition, name => route.Variables[name] is var at && at.IsNode ? new ElementName(true, Node(at.Position)) : new ElementName(false, Edge(at.Position)));
        int last = route.Edges.Length;
        if (plan.IsRing)
            yield return $"n0.`id` = {Node(last)}.`id`";
        foreach ((bool isNode, int one, int two) in RouteMode.Different(plan.Pattern.Mode, last))
            yield return isNode ? $"{Node(one)}.`id` <> {Node(two)}.`id`" : $"{Edge(one)}.`id` <> {Edge(two)}.`id`";
    }

    private static ElementName Inside(LookBack lookBack, int end, string variable)
    {
        (bool isNode, int position) = lookBack.Positions[variable];
        int at = end - lookBack.Steps + position;
        return isNode ? new ElementName(true, Node(at)) : new ElementName(false, Edge(at + 1));
    }

    private static string Node(int position) => string.Create(CultureInfo.InvariantCulture, $"n{position}");

    private static string Edge(int position) => string.Create(CultureInfo.InvariantCulture, $"e{position}");
}
