using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// A pattern in the Cypher of Neo4j 5, repetitions as quantified path patterns. Within one MATCH Neo4j walks no edge twice, so
/// this is for every mode but WALK.
/// </summary>
internal sealed class QuantifiedCypher(PatternPlan plan, string text)
{
    private readonly CypherTests tests = new(plan, text, CypherDialect.Neo4j);
    private readonly Dictionary<string, ElementName> variables = new(StringComparer.Ordinal);
    private readonly List<string> conditions = [];
    private int names;

    public static bool Fits(PatternPlan plan) => plan.Pattern.Mode != PathMode.Walk;

    public Translation Translate()
    {
        string path = Path(plan.Items, conditions, variables, out string first, out string last);
        conditions.AddRange(plan.Joint.Select(condition => tests.Conditions.Print(condition, name => variables[name])));
        if (plan.IsRing)
            conditions.Add($"{first} = {last}");
        string? mode = plan.Pattern.Mode switch
        {
            PathMode.Acyclic => "all(i IN range(0, size(nodes(p)) - 1) WHERE NOT nodes(p)[i] IN nodes(p)[..i])",
            PathMode.Simple => "all(i IN range(1, size(nodes(p)) - 1) WHERE NOT nodes(p)[i] IN nodes(p)[1..i] AND (i = size(nodes(p)) - 1 OR nodes(p)[i] <> nodes(p)[0]))",
            _ => null,
        };
        if (mode is not null)
            conditions.Add(mode);
        conditions.Add("length(p) > 0");
        var question = new StringBuilder("MATCH p = ").Append(path).Append("\nWHERE ").AppendJoin("\n  AND ", conditions)
            .Append(plan.Pattern.Selector == PathSelector.All ? "\nRETURN" : "\nWITH")
            .Append(" DISTINCT [n IN nodes(p) | n.`id`] AS nodes, [e IN relationships(p) | e.`id`] AS edges");
        if (plan.Pattern.Selector != PathSelector.All)
            question.Append('\n').Append(CypherAnswer.Choose(plan.Pattern));
        return new Translation("cypher", question.ToString(), tests.Parameters.ToDictionary());
    }

    /// <summary>Alternating nodes and edges or repetitions; nodes that meet become one.</summary>
    private string Path(ImmutableArray<PatternItem> items, List<string> into, Dictionary<string, ElementName> bound, out string first, out string last)
    {
        var path = new StringBuilder();
        first = last = NewName("n");
        path.Append(CypherTests.Node(first));
        foreach (PatternItem item in items)
        {
            switch (item)
            {
                case NodeItem node:
                    into.AddRange(tests.Of([node.Test], last));
                    if (node.Variable is not null)
                        bound[node.Variable] = new ElementName(true, last);
                    continue;
                case EdgeItem { Quantifier.IsOnce: true } edge:
                    string name = NewName("e");
                    path.Append(tests.Edge(edge.Test, name));
                    into.AddRange(tests.Of(edge.Test, name));
                    if (edge.Variable is not null)
                        bound[edge.Variable] = new ElementName(false, name);
                    break;
                case EdgeItem edge:
                    path.Append(Repeated([edge with { Quantifier = QuantifierSyntax.Once }], edge.Quantifier, null));
                    break;
                case SubpathItem subpath:
                    path.Append(Repeated(subpath.Items, subpath.Quantifier, subpath.LookBack));
                    break;
            }

            last = NewName("n");
            path.Append(CypherTests.Node(last));
        }

        return path.ToString();
    }

    private string Repeated(ImmutableArray<PatternItem> items, QuantifierSyntax quantifier, LookBack? lookBack)
    {
        var inside = new List<string>();
        var bound = new Dictionary<string, ElementName>(StringComparer.Ordinal);
        string path = Path(items, inside, bound, out _, out _);
        if (lookBack is not null)
            inside.AddRange(lookBack.Written.Select(condition => tests.Conditions.Print(condition, name => bound[name])));
        string where = inside.Count == 0 ? "" : $" WHERE {string.Join(" AND ", inside)}";
        return string.Create(CultureInfo.InvariantCulture, $"({path}{where}){{{quantifier.Least},{quantifier.Most}}}");
    }

    private string NewName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{names++}");
}
