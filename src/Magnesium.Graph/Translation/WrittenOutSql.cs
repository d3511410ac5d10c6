using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// A pattern of few lengths in the SQL of PostgreSQL: one join of edges for each, so that the planner starts where the fewest rows
/// are, at either end or in the middle.
/// </summary>
internal sealed class WrittenOutSql
{
    private const int MostRoutes = 4;

    /// <summary>The joins of more tables PostgreSQL no longer plans by looking at every order (<c>geqo_threshold</c>).</summary>
    private const int MostTables = 11;

    private readonly PatternPlan plan;
    private readonly ImmutableArray<PatternRoute> routes;
    private readonly SqlTests tests;

    private WrittenOutSql(PatternPlan plan, ImmutableArray<PatternRoute> routes)
    {
        this.plan = plan;
        this.routes = routes;
        tests = new SqlTests(plan.Graph);
    }

    /// <summary>The pattern as joins; null where it has too many lengths, or edges walked either way, for which a join finds no index.</summary>
    public static WrittenOutSql? Of(PatternPlan plan)
    {
        ImmutableArray<PatternRoute> routes = PatternRoute.Of(plan, MostRoutes);
        bool fits = !routes.IsDefaultOrEmpty && routes.All(route =>
            route.Edges.All(edge => edge.Forward != edge.Backward) && route.Edges.Length + route.Nodes.Count(IsTested) <= MostTables);
        return fits ? new WrittenOutSql(plan, routes) : null;
    }

    public Translation Translate()
    {
        // A path lies along one route in one way only: what comes twice comes by two routes.
        string union = string.Join("\nUNION\n", routes.Select(Print));
        return new Translation("sql", SqlAnswer.Choose(plan.Pattern, union), tests.Parameters.ToDictionary());
    }

    private static bool IsTested(ImmutableArray<NodeTest> tests) => tests.Any(test => !test.Written.Names.IsEmpty || !test.Written.Properties.IsEmpty || !test.Written.Conditions.IsEmpty);

    private string Print(PatternRoute route)
    {
        int length = route.Edges.Length;
        int[] tested = [.. Enumerable.Range(0, length + 1).Where(i => IsTested(route.Nodes[i]))];
        var query = new StringBuilder("SELECT ARRAY[").AppendJoin(", ", Enumerable.Range(0, length + 1).Select(i => NodeId(route, i)))
            .Append("] AS nodes, ARRAY[").AppendJoin(", ", Enumerable.Range(1, length).Select(i => $"{Edge(i)}.id"))
            .Append("] AS edges\nFROM ").AppendJoin(", ", Enumerable.Range(1, length).Select(i => $"edge {Edge(i)}").Concat(tested.Select(i => $"node {Node(i)}")));
        string[] conditions = [.. Conditions(route, tested)];
        return (conditions.Length == 0 ? query : query.Append("\nWHERE ").AppendJoin("\n  AND ", conditions)).ToString();
    }

    private IEnumerable<string> Conditions(PatternRoute route, int[] tested)
    {
        int last = route.Edges.Length;
        for (int i = 2; i <= last; i++)
            yield return $"{NodeId(route, i - 1)} = {Start(route, i)}";
        foreach (int i in tested)
        {
            yield return $"{Node(i)}.id = {NodeId(route, i)}";
            foreach (string condition in tests.Of(route.Nodes[i], Node(i)))
                yield return condition;
        }

        for (int i = 1; i <= last; i++)
        {
            foreach (string condition in tests.Of(route.Edges[i - 1], Edge(i)))
                yield return condition;
        }

        foreach ((LookBack lookBack, int end) in route.LookBacks)
        {
            foreach (ExpressionSyntax condition in lookBack.Written)
                yield return tests.Conditions.Print(condition, name => lookBack.Positions[name] is var at && at.IsNode ? NodeAt(end - lookBack.Steps + at.Position) : EdgeAt(end - lookBack.Steps + at.Position + 1));
        }

        foreach (ExpressionSyntax condition in plan.Joint)
            yield return tests.Conditions.Print(condition, name => route.Variables[name] is var at && at.IsNode ? NodeAt(at.Position) : EdgeAt(at.Position));
        if (plan.IsRing)
            yield return $"{NodeId(route, 0)} = {NodeId(route, last)}";
        foreach ((bool isNode, int one, int two) in RouteMode.Different(plan.Pattern.Mode, last))
            yield return isNode ? $"{NodeId(route, one)} <> {NodeId(route, two)}" : $"{Edge(one)}.id <> {Edge(two)}.id";

        ElementName NodeAt(int position) => tested.Contains(position) ? new ElementName(true, Node(position)) : new ElementName(true, NodeId(route, position), IsId: true);

        static ElementName EdgeAt(int position) => new(false, Edge(position));
    }

    /// <summary>The id of a node, as the edge that leads to it has it, or the first edge.</summary>
    private static string NodeId(PatternRoute route, int position) =>
        position == 0 ? Start(route, 1) : $"{Edge(position)}.{(route.Edges[position - 1].Forward ? "target" : "source")}";

    private static string Start(PatternRoute route, int edge) => $"{Edge(edge)}.{(route.Edges[edge - 1].Forward ? "source" : "target")}";

    private static string Node(int position) => string.Create(CultureInfo.InvariantCulture, $"n{position}");

    private static string Edge(int position) => string.Create(CultureInfo.InvariantCulture, $"e{position}");
}
