using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A pattern of few lengths in the SQL of PostgreSQL: one join of edges for each.</summary>
/// <remarks>
/// Where an end is named, edges are joined in order from there, each looked up by index: the planner takes the columns of an edge
/// for independent, expects a row where there are hundreds, and orders such joins badly. Where none is, whole tables are joined,
/// and the order is the planner's.
/// </remarks>
internal sealed class WrittenOutSql
{
    private const int MostRoutes = 4;

    /// <summary>For more tables PostgreSQL no longer looks at every order of joins (<c>geqo_threshold</c>).</summary>
    private const int MostTables = 11;

    private readonly PatternPlan plan;
    private readonly ImmutableArray<SqlRoute> routes;
    private readonly SqlTests tests;

    private WrittenOutSql(PatternPlan plan, ImmutableArray<SqlRoute> routes)
    {
        this.plan = plan;
        this.routes = routes;
        tests = new SqlTests(plan.Graph);
    }

    /// <summary>The pattern as joins; null where it has too many lengths, too many tables, or edges walked either way.</summary>
    public static WrittenOutSql? Of(PatternPlan plan)
    {
        ImmutableArray<PatternRoute> routes = PatternRoute.Of(plan, MostRoutes);
        if (routes.IsDefaultOrEmpty || routes.Any(route => route.Edges.Any(edge => edge.Forward == edge.Backward)))
            return null;
        ImmutableArray<SqlRoute> joins = [.. routes.Select(route => new SqlRoute(plan.Graph.Schema, route))];
        return joins.All(route => route.Length + route.Tables.Length <= MostTables) ? new WrittenOutSql(plan, joins) : null;
    }

    public Translation Translate()
    {
        // A path lies along one route in one way only: what comes twice comes by two routes.
        string union = string.Join("\nUNION\n", routes.Select(Print));
        return new Translation("sql", SqlAnswer.Choose(plan.Pattern, union), tests.Parameters.ToDictionary());
    }

    private string Print(SqlRoute route)
    {
        (string edges, List<string> conditions) = route.IsNamed(0) ? Walked(route, fromStart: true)
            : route.IsNamed(route.Length) ? Walked(route, fromStart: false)
            : Joined(route);
        string nodes = string.Concat(route.Tables.Select(node => $", node {SqlRoute.Node(node)}"));
        conditions.AddRange(Conditions(route));
        string where = conditions.Count == 0 ? "" : $"\nWHERE {string.Join("\n  AND ", conditions)}";
        return $"SELECT ARRAY[{string.Join(", ", Enumerable.Range(0, route.Length + 1).Select(route.NodeId))}] AS nodes, "
            + $"ARRAY[{string.Join(", ", Enumerable.Range(1, route.Length).Select(edge => $"{SqlRoute.Edge(edge)}.id"))}] AS edges\nFROM {edges}{nodes}{where}";
    }

    /// <summary>Edges in any order, and what holds of them.</summary>
    private (string Edges, List<string> Conditions) Joined(SqlRoute route)
    {
        int[] edges = [.. Enumerable.Range(1, route.Length)];
        return (string.Join(", ", edges.Select(edge => $"edge {SqlRoute.Edge(edge)}")), [.. edges[1..].Select(route.Link), .. edges.SelectMany(edge => Asked(route, edge))]);
    }

    /// <summary>Edges in order from one end, and what holds of the first. OFFSET 0 keeps the planner from taking the subqueries apart.</summary>
    private (string Edges, List<string> Conditions) Walked(SqlRoute route, bool fromStart)
    {
        int first = fromStart ? 1 : route.Length;
        IEnumerable<int> others = fromStart ? Enumerable.Range(2, route.Length - 1) : Enumerable.Range(1, route.Length - 1).Reverse();
        List<string> conditions = [.. Asked(route, first)];
        string edges = string.Concat(others.Select(edge =>
        {
            string link = route.Link(fromStart ? edge : edge + 1);
            return $"\nCROSS JOIN LATERAL (SELECT * FROM edge {SqlRoute.Edge(edge)} WHERE {string.Join(" AND ", Asked(route, edge).Prepend(link))} OFFSET 0) {SqlRoute.Edge(edge)}";
        }));
        return ($"edge {SqlRoute.Edge(first)}{edges}", conditions);
    }

    private IEnumerable<string> Asked(SqlRoute route, int edge) => tests.OfEdge(route.Pattern.Edges[edge - 1].Written, SqlRoute.Edge(edge));

    private IEnumerable<string> Conditions(SqlRoute route)
    {
        foreach (int node in route.Tables)
            yield return $"{SqlRoute.Node(node)}.id = {route.NodeId(node)}";
        for (int node = 0; node <= route.Length; node++)
        {
            foreach (string condition in route.Asked(node).SelectMany(asked => tests.OfNode(asked, NodeAt(node))))
                yield return condition;
        }

        foreach ((LookBack lookBack, int end) in route.Pattern.LookBacks)
        {
            int start = end - lookBack.Steps;
            foreach (ExpressionSyntax condition in lookBack.Written)
                yield return tests.Conditions.Print(condition, name => lookBack.Positions[name] is var at && at.IsNode ? NodeAt(start + at.Position) : EdgeAt(start + at.Position + 1));
        }

        foreach (ExpressionSyntax condition in plan.Joint)
            yield return tests.Conditions.Print(condition, name => route.Pattern.Variables[name] is var at && at.IsNode ? NodeAt(at.Position) : EdgeAt(at.Position));
        if (plan.IsRing)
            yield return $"{route.NodeId(0)} = {route.NodeId(route.Length)}";
        foreach ((bool isNode, int one, int two) in RouteMode.Different(plan.Pattern.Mode, route.Length))
            yield return isNode ? $"{route.NodeId(one)} <> {route.NodeId(two)}" : $"{SqlRoute.Edge(one)}.id <> {SqlRoute.Edge(two)}.id";

        ElementName NodeAt(int node) => route.Tables.Contains(node) ? new ElementName(true, SqlRoute.Node(node)) : new ElementName(true, route.NodeId(node), IsId: true);

        static ElementName EdgeAt(int edge) => new(false, SqlRoute.Edge(edge));
    }
}
