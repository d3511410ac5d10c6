using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// A pattern in the SQL of PostgreSQL: the automaton of the pattern as a recursive query. A row of <c>walk</c> is a path so far:
/// the state it is in, its nodes and edges as arrays, by which the path mode is held, and the variables that are compared.
/// </summary>
internal sealed class RecursiveSql
{
    private readonly PatternPlan plan;
    private readonly PatternSyntax pattern;
    private readonly string text;
    private readonly SqlTests tests;
    private readonly ImmutableArray<(string Name, bool IsNode)> compared;

    /// <summary>Whether paths note where they were in which state: only so do shortest walks come to an end.</summary>
    private readonly bool marks;

    public RecursiveSql(PatternPlan plan, string text)
    {
        this.plan = plan;
        this.text = text;
        pattern = plan.Pattern;
        tests = new SqlTests(plan.Graph);
        IEnumerable<NodeTest> nodes = plan.Automaton.Places.SelectMany(entries => entries).SelectMany(entry => entry.Tests);
        IEnumerable<EdgeTest> edges = plan.Automaton.Moves.SelectMany(moves => moves).Select(move => move.Test);
        compared =
        [
            .. nodes.Select(test => (test.Written, IsNode: true)).Concat(edges.Select(test => (test.Written, IsNode: false)))
                .Where(element => element.Written.IsCompared).Select(element => (element.Written.Variable!, element.IsNode)).Distinct(),
        ];
        bool isLocal = plan.IsLocal && plan.Automaton.Places.All(entries => entries.All(entry => entry.LookBacks.IsEmpty));
        marks = pattern is { Selector: not PathSelector.All, Mode: PathMode.Walk } && isLocal;
    }

    public Translation Translate()
    {
        if (pattern is { Selector: not PathSelector.All, Mode: PathMode.Walk } && !marks && PatternRoute.Unbounded(pattern.Parts) is PartSyntax unbounded)
            throw new PatternException(text, unbounded.Span.Start, TranslationMessages.ShortestOverSeveral());
        string columns = string.Concat(Enumerable.Range(1, compared.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $", v{i}")));
        string found = $"SELECT DISTINCT nodes, edges\nFROM walk w\nWHERE {string.Join("\n  AND ", Complete())}";
        string query = $"""
            WITH RECURSIVE walk(state, node, nodes, edges{(marks ? ", marks" : "")}{columns}) AS (
            {string.Join("\nUNION ALL\n", plan.Automaton.Places[0].Where(entry => entry.State != 0).Select(Start))}
            UNION
            SELECT step.state, step.node, w.nodes || step.node, w.edges || step.edge{(marks ? ", w.marks || (step.state || ':' || step.node)" : "")}{columns.Replace(", v", ", step.v", StringComparison.Ordinal)}
            FROM walk w CROSS JOIN LATERAL (
            {string.Join("\nUNION ALL\n", Steps())}
            ) step{Mode()}
            )
            {SqlAnswer.Choose(pattern, found)}
            """;
        return new Translation("sql", query.ReplaceLineEndings("\n"), tests.Parameters.ToDictionary());
    }

    private string Start(Automaton.Entry entry)
    {
        var start = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"SELECT {entry.State}, n.id, ARRAY[n.id], ARRAY[]::text[]")
            .Append(marks ? string.Create(CultureInfo.InvariantCulture, $", ARRAY['{entry.State}:' || n.id]") : "");
        foreach ((string name, bool isNode) in compared)
            start.Append(isNode && Binds(entry, name) ? ", n.id" : ", NULL::text");
        start.Append("\nFROM node n");
        string[] conditions = [.. entry.Tests.SelectMany(test => tests.OfNode(test.Written, new ElementName(true, "n")))];
        return (conditions.Length == 0 ? start : start.Append("\nWHERE ").AppendJoin(" AND ", conditions)).ToString();
    }

    /// <summary>A query for each way to lengthen a path by one edge; the server runs only those of the state it is in.</summary>
    private IEnumerable<string> Steps()
    {
        for (int state = 1; state < plan.Automaton.Moves.Length; state++)
        {
            foreach (Automaton.Move move in plan.Automaton.Moves[state])
            {
                foreach (Automaton.Entry entry in plan.Automaton.Places[move.Place])
                {
                    if (move.Test.Forward)
                        yield return Step(state, move.Test, entry, "source", "target");
                    if (move.Test.Backward)
                        yield return Step(state, move.Test, entry, "target", "source");
                }
            }
        }
    }

    private string Step(int state, EdgeTest test, Automaton.Entry entry, string from, string to)
    {
        string[] nodeTests = [.. entry.Tests.SelectMany(test => tests.OfNode(test.Written, new ElementName(true, "n")))];
        var step = new StringBuilder().Append(CultureInfo.InvariantCulture, $"  SELECT {entry.State} AS state, e.id AS edge, e.{to} AS node");
        for (int i = 0; i < compared.Length; i++)
        {
            (string name, bool isNode) = compared[i];
            bool binds = isNode ? Binds(entry, name) : test.Written.IsCompared && test.Written.Variable == name;
            step.Append(CultureInfo.InvariantCulture, $", {(!binds ? $"w.v{i + 1}" : isNode ? $"e.{to}" : "e.id")} AS v{i + 1}");
        }

        step.Append(" FROM edge e").Append(nodeTests.Length == 0 ? "" : $" JOIN node n ON n.id = e.{to}");
        step.Append(CultureInfo.InvariantCulture, $" WHERE w.state = {state} AND e.{from} = w.node");
        foreach (string condition in tests.OfEdge(test.Written, "e").Concat(nodeTests))
            step.Append(" AND ").Append(condition);
        foreach (LookBack lookBack in entry.LookBacks)
        {
            foreach (ExpressionSyntax condition in lookBack.Written)
                step.Append(" AND ").Append(tests.Conditions.Print(condition, name => Inside(lookBack, name, to)));
        }

        return step.ToString();
    }

    private static ElementName Inside(LookBack lookBack, string variable, string to)
    {
        (bool isNode, int position) = lookBack.Positions[variable];
        int back = isNode ? lookBack.Steps - position : lookBack.Steps - 1 - position;
        string array = isNode ? "nodes" : "edges";
        return back == 0
            ? isNode ? new ElementName(true, $"e.{to}", IsId: true) : new ElementName(false, "e")
            : new ElementName(isNode, string.Create(CultureInfo.InvariantCulture, $"w.{array}[cardinality(w.{array}){(back == 1 ? "" : $" - {back - 1}")}]"), IsId: true);
    }

    private static bool Binds(Automaton.Entry entry, string variable) => entry.Tests.Any(test => test.Written.IsCompared && test.Written.Variable == variable);

    private string Mode()
    {
        var mode = new List<string>();
        if (pattern.Mode == PathMode.Acyclic)
            mode.Add("step.node <> ALL (w.nodes)");
        if (pattern.Mode == PathMode.Trail)
            mode.Add("step.edge <> ALL (w.edges)");
        if (pattern.Mode == PathMode.Simple)
            mode.AddRange(["step.node <> ALL (w.nodes[2:])", "(cardinality(w.edges) = 0 OR w.node <> w.nodes[1])"]);
        int times = pattern.Selector == PathSelector.ShortestK ? pattern.K : 1;
        if (marks)
            mode.Add(string.Create(CultureInfo.InvariantCulture, $"cardinality(array_positions(w.marks, step.state || ':' || step.node)) < {times}"));
        return mode.Count == 0 ? "" : $"\nWHERE {string.Join(" AND ", mode)}";
    }

    private IEnumerable<string> Complete()
    {
        yield return "w.state = 0";
        if (plan.IsRing)
            yield return "w.node = w.nodes[1]";
        foreach (ExpressionSyntax condition in plan.Joint)
        {
            yield return tests.Conditions.Print(condition, name =>
            {
                int i = compared.Select(variable => variable.Name).ToList().IndexOf(name);
                return new ElementName(compared[i].IsNode, string.Create(CultureInfo.InvariantCulture, $"w.v{i + 1}"), IsId: true);
            });
        }
    }
}
