using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// A pattern in SPARQL 1.1. Its property paths say whether there is a path, not which: so every length is written out over the
/// statements (<c>rdf:subject</c>, <c>rdf:object</c>), joined by UNION.
/// </summary>
internal sealed class SparqlTranslation(PatternPlan plan, string text)
{
    private const string Target = "SPARQL";

    private readonly string whole = $"urn:magnesium-graph:{RdfText.LocalName(plan.Graph.Info.Id ?? "graph")}";

    public Translation Translate()
    {
        ImmutableArray<PatternRoute> routes = PatternRoute.Of(plan, text, Target);
        int longest = routes.Max(route => route.Edges.Length);
        bool isOneLength = routes.All(route => route.Edges.Length == longest);
        bool chooses = plan.Pattern.Selector != PathSelector.All && !(plan.Pattern.Selector == PathSelector.AllShortest && isOneLength);
        if (chooses && plan.Pattern.Selector != PathSelector.AllShortest)
            throw new PatternException(text, 0, TranslationMessages.Shortest(CypherAnswer.Name(plan.Pattern), Target));
        var query = new StringBuilder();
        foreach ((string prefix, string iri) in Prefixes())
            query.Append(CultureInfo.InvariantCulture, $"PREFIX {prefix}: <{iri}>\n");
        query.Append("SELECT DISTINCT ?node0");
        for (int i = 1; i <= longest; i++)
            query.Append(CultureInfo.InvariantCulture, $" ?edge{i} ?node{i}");
        query.Append(" WHERE {\n").Append(Union(routes, withLength: chooses));
        if (chooses)
            query.Append("\n{ SELECT ?first ?last (MIN(?length) AS ?shortest) WHERE {\n").Append(Union(routes, withLength: true)).Append("\n} GROUP BY ?first ?last }\nFILTER(?length = ?shortest)");
        return new Translation("sparql", query.Append("\n}").ToString(), ImmutableSortedDictionary<string, AttributeValue>.Empty);
    }

    private IEnumerable<(string Prefix, string Iri)> Prefixes() =>
    [
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("mg", "urn:magnesium-graph:vocabulary:"),
        ("type", $"{whole}:type:"),
        ("relation", $"{whole}:relation:"),
        ("attribute", $"{whole}:attribute:"),
    ];

    private string Union(ImmutableArray<PatternRoute> routes, bool withLength) => string.Join("\nUNION\n", routes.Select(route => Print(route, withLength)));

    private string Print(PatternRoute route, bool withLength)
    {
        var conditions = new SparqlConditions(plan.Graph);
        string[] filters = [.. Filters(route, conditions)];
        var group = new StringBuilder("{");
        for (int i = 0; i <= route.Edges.Length; i++)
        {
            // A node whose id is asked for comes first: everything else hangs on it.
            foreach (PropertySyntax property in route.Nodes[i].SelectMany(test => test.Written.Properties).Where(property => property is { Name: "id", Value.Value.Kind: AttributeKind.Text }))
                group.Append(CultureInfo.InvariantCulture, $"\n  ?n{i} dcterms:identifier {conditions.Quote(property.Value.Value.Text)} .");
        }

        for (int i = 0; i <= route.Edges.Length; i++)
        {
            if (i > 0)
                group.Append(Step(route.Edges[i - 1], i, conditions));
            group.Append(CultureInfo.InvariantCulture, $"\n  ?n{i} dcterms:identifier ?node{i} .");
            foreach (NodeTest test in route.Nodes[i].Where(test => !test.Written.Names.IsEmpty))
            {
                string types = string.Join(", ", plan.Graph.Schema.TypesBelow(test.Written.Names).Select(type => conditions.Local("type", type)));
                group.Append(CultureInfo.InvariantCulture, $"\n  FILTER EXISTS {{ ?n{i} a ?type FILTER(?type IN ({types})) }}");
            }
        }

        foreach (string lookup in conditions.Lookups.Values)
            group.Append("\n  ").Append(lookup);
        foreach (string filter in filters)
            group.Append("\n  FILTER(").Append(filter).Append(')');
        if (withLength)
            group.Append(CultureInfo.InvariantCulture, $"\n  BIND(?node0 AS ?first) BIND(?node{route.Edges.Length} AS ?last) BIND({route.Edges.Length} AS ?length)");
        return group.Append("\n}").ToString();
    }

    private static string Step(EdgeTest test, int i, SparqlConditions conditions)
    {
        // Two groups joined by UNION would each be evaluated for all edges: either way is one group with a filter.
        string ends = (test.Forward, test.Backward) switch
        {
            (true, false) => string.Create(CultureInfo.InvariantCulture, $"?e{i} rdf:subject ?n{i - 1} ; rdf:object ?n{i} ."),
            (false, true) => string.Create(CultureInfo.InvariantCulture, $"?e{i} rdf:subject ?n{i} ; rdf:object ?n{i - 1} ."),
            _ => string.Create(CultureInfo.InvariantCulture, $"?e{i} rdf:subject|rdf:object ?n{i - 1} , ?n{i} ; rdf:subject ?s{i} ; rdf:object ?o{i} .\n  FILTER((?s{i} = ?n{i - 1} && ?o{i} = ?n{i}) || (?s{i} = ?n{i} && ?o{i} = ?n{i - 1}))"),
        };
        string relation = "";
        if (!test.Written.Names.IsEmpty)
        {
            string relations = string.Join(' ', test.Written.Names.Distinct(StringComparer.Ordinal).Select(id => conditions.Local("relation", id)));
            relation = string.Create(CultureInfo.InvariantCulture, $"\n  VALUES ?r{i} {{ {relations} }} ?e{i} rdf:predicate ?r{i} .");
        }

        return string.Create(CultureInfo.InvariantCulture, $"\n  {ends}{relation}\n  ?e{i} dcterms:identifier ?edge{i} .");
    }

    private IEnumerable<string> Filters(PatternRoute route, SparqlConditions conditions)
    {
        for (int i = 0; i < route.Nodes.Length; i++)
        {
            foreach (string condition in route.Nodes[i].SelectMany(test => conditions.Print(test.Written, Node(i))))
                yield return condition;
        }

        for (int i = 1; i <= route.Edges.Length; i++)
        {
            foreach (string condition in conditions.Print(route.Edges[i - 1].Written, Edge(i)))
                yield return condition;
        }

        foreach ((LookBack lookBack, int end) in route.LookBacks)
        {
            foreach (ExpressionSyntax condition in lookBack.Written)
            {
                yield return conditions.Print(condition, name => lookBack.Positions[name] is var at && at.IsNode
                    ? Node(end - lookBack.Steps + at.Position)
                    : Edge(end - lookBack.Steps + at.Position + 1));
            }
        }

        foreach (ExpressionSyntax condition in plan.Joint)
            yield return conditions.Print(condition, name => route.Variables[name] is var at && at.IsNode ? Node(at.Position) : Edge(at.Position));
        int last = route.Edges.Length;
        if (plan.IsRing)
            yield return $"{conditions.Id(Node(0))} = {conditions.Id(Node(last))}";
        foreach ((bool isNode, int one, int two) in RouteMode.Different(plan.Pattern.Mode, last))
            yield return isNode ? $"{conditions.Id(Node(one))} != {conditions.Id(Node(two))}" : $"{conditions.Id(Edge(one))} != {conditions.Id(Edge(two))}";
    }

    private static ElementName Node(int position) => new(true, string.Create(CultureInfo.InvariantCulture, $"?n{position}"));

    private static ElementName Edge(int position) => new(false, string.Create(CultureInfo.InvariantCulture, $"?e{position}"));
}
