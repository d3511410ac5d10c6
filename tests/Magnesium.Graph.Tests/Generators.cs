using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

/// <summary>Shaped random values: small pools, so that names meet, edges run parallel and evidence conflicts.</summary>
internal static class Generators
{
    /// <summary>Names of sources; random evidence comes from these only.</summary>
    public static IReadOnlyList<string> SourceIds { get; } = ["source-a", "source-b", "source-c"];

    public static Gen<Sign> Signs => Gen.Elements(Sign.None, Sign.Plus, Sign.Minus, Sign.Unknown);

    /// <summary>Well-formed CURIEs, dots, dashes and further colons among them.</summary>
    public static Gen<string> CurieTexts =>
        from first in Gen.Elements("CHEBI abcXYZ".Where(char.IsAsciiLetter).ToArray())
        from rest in Text("ABCxyz019._-", 0, 6)
        from local in Text("ABCxyz019._-:/#()ж", 1, 8).Where(local => local[0] != '/')
        select $"{first}{rest}:{local}";

    /// <summary>Short texts over few letters, so that distances are small and ties common.</summary>
    public static Gen<string> Words => Text("abc", 0, 7);

    public static Gen<LocalizedText> LocalizedTexts =>
        Gen.Elements("en", "bg", "und", "de").Zip(Words, (language, text) => new KeyValuePair<string, string>(language, text))
            .ListBetween(0, 4).Select(LocalizedText.From);

    public static Gen<EvidenceContext> Contexts =>
        from site in Maybe("brain", "spinal-cord")
        from route in Maybe("oral", "intravenous")
        from population in Maybe("child", "adult")
        from comparator in Maybe("placebo", "no treatment")
        from number in Gen.Choose(0, 2)
        select new EvidenceContext { Site = site, Route = route, Population = population, Comparator = comparator, N = number == 0 ? null : number };

    /// <summary>One piece of evidence; which way things moved is added once the edge's sign is known.</summary>
    public static Gen<Evidence> Pieces =>
        from source in Gen.Elements(SourceIds.ToArray())
        from stance in Gen.Elements(Stance.Asserted, Stance.Asserted, Stance.Hypothesised, Stance.Inconclusive)
        from supports in Gen.Elements<bool?>(true, true, true, false, false, null)
        from study in Gen.Elements<string?>("strong", "weak", null)
        from context in Gen.Frequency((2, Gen.Constant(EvidenceContext.Empty)), (1, Contexts))
        select new Evidence { Source = source, Stance = stance, Supports = supports, StudyKind = study, Finding = "seen", Context = context };

    /// <summary>A forest of one to six types, some of them abstract at the top, and seven relations of all roles and signs.</summary>
    public static Gen<GraphSchema> Schemas =>
        from parents in Gen.Choose(-1, 4).ArrayOf(5)
        from hasDomains in Gen.Elements(true, false)
        from ends in Gen.Choose(0, 5).ArrayOf(4)
        select Schema(parents, hasDomains, ends);

    /// <summary>A curated graph of a random schema: one edge per source, relation, target and sign, all with evidence.</summary>
    public static Gen<GraphParts> Curated(int nodes = 7, int edges = 18) => Graphs(GraphKind.Curated, nodes, edges);

    /// <summary>An imported graph of a random schema: parallel edges, some with ids or attributes, many without evidence.</summary>
    public static Gen<GraphParts> Imported(int nodes = 7, int edges = 18) => Graphs(GraphKind.Imported, nodes, edges);

    /// <summary>Between <paramref name="least"/> and <paramref name="most"/> values.</summary>
    public static Gen<T[]> ListBetween<T>(this Gen<T> item, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => item.ArrayOf(count));

    /// <summary>The same values in another order.</summary>
    public static T[] Shuffled<T>(IReadOnlyList<T> items, int seed)
    {
        T[] shuffled = [.. items];
        new System.Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static Gen<GraphParts> Graphs(GraphKind kind, int nodes, int edges) =>
        from schema in Schemas
        from count in Gen.Choose(2, nodes)
        from types in Gen.Choose(0, 100).ArrayOf(count)
        from labels in LocalizedTexts.ArrayOf(count)
        from raw in Edge(count).ListBetween(0, edges)
        select Parts(kind, schema, types, labels, raw);

    private static Gen<RawEdge> Edge(int nodes) =>
        from relation in Gen.Choose(0, 6)
        from source in Gen.Choose(0, nodes - 1)
        from target in Gen.Choose(0, nodes - 1)
        from sign in Gen.Elements(Sign.Plus, Sign.Minus, Sign.Unknown)
        from evidence in Pieces.ListBetween(1, 4)
        from extra in Gen.Choose(0, 11)
        select new RawEdge(relation, source, target, sign, evidence, extra);

    private static GraphSchema Schema(int[] parents, bool hasDomains, int[] ends)
    {
        var builder = new GraphSchemaBuilder("random");
        builder.AddNodeType("T0");
        for (int i = 0; i < parents.Length; i++)
            builder.AddNodeType(Type(i + 1), parents[i] < 0 || parents[i] > i ? null : Type(parents[i]));
        ImmutableArray<string> domain = hasDomains ? [Type(ends[0]), Type(ends[1])] : [];
        ImmutableArray<string> range = hasDomains ? [Type(ends[2]), Type(ends[3])] : [];
        builder.AddRelation(new RelationDefinition("raises") { Role = Role.Causal, Sign = Sign.Plus, Domain = domain });
        builder.AddRelation(new RelationDefinition("lowers") { Role = Role.Causal, Sign = Sign.Minus });
        builder.AddRelation(new RelationDefinition("treats") { Role = Role.Causal, Sign = Sign.Minus, Range = range });
        builder.AddRelation(new RelationDefinition("affects") { Role = Role.Causal });
        builder.AddRelation(new RelationDefinition("goes_with") { Role = Role.Association, Sign = Sign.Plus, IsSymmetric = true });
        builder.AddRelation(new RelationDefinition("given_as") { Role = Role.Structural, Sign = Sign.None });
        builder.AddRelation(new RelationDefinition("includes") { Role = Role.Structural, Sign = Sign.None });
        builder.AddStudyKind(new StudyKind("strong", LocalizedText.Empty, 0.9));
        builder.AddStudyKind(new StudyKind("weak", LocalizedText.Empty, 0.3));
        return builder.Build();
    }

    private static GraphParts Parts(GraphKind kind, GraphSchema schema, int[] types, LocalizedText[] labels, RawEdge[] raw)
    {
        NodeDraft[] nodes = [.. types.Select((type, i) => new NodeDraft(Node(i), schema.NodeTypes[type % schema.NodeTypes.Length].Id) { Labels = labels[i] })];
        var edges = new List<EdgeDraft>();
        var seen = new HashSet<(int, int, int, Sign)>();
        foreach (RawEdge edge in raw)
        {
            Relation relation = schema.Relations[edge.Relation];
            if (!relation.Allows(schema.NodeType(nodes[edge.Source].Type), schema.NodeType(nodes[edge.Target].Type)))
                continue;
            Sign sign = relation.Sign ?? edge.Sign;
            if (!seen.Add((edge.Relation, edge.Source, edge.Target, sign)) && kind == GraphKind.Curated)
                continue;
            edges.Add(new EdgeDraft(nodes[edge.Source].Id, relation.Id, nodes[edge.Target].Id)
            {
                Id = kind == GraphKind.Imported && edge.Extra == 0 ? string.Create(CultureInfo.InvariantCulture, $"own-{edges.Count}") : null,
                Sign = sign,
                Evidence = kind == GraphKind.Imported && edge.Extra > 5 ? [] : [.. edge.Evidence.Select(piece => Observed(piece, sign))],
                Gates = edge.Extra == 1 ? [new Gate(nodes[0].Id, GateEffect.Relieves)] : [],
                Attributes = edge.Extra % 4 == 2
                    ? Drafts.NoAttributes.Add("weight", AttributeValue.Of(edge.Extra))
                    : Drafts.NoAttributes,
            });
        }

        return new GraphParts(schema, kind, nodes, edges);
    }

    /// <summary>Directions that agree with the sign where there is one.</summary>
    private static Evidence Observed(Evidence piece, Sign sign) => sign switch
    {
        Sign.Plus => piece with { Observed = new Observation(Direction.Down, Direction.Down) },
        Sign.Minus => piece with { Observed = new Observation(Direction.Up, Direction.Down) },
        _ => piece,
    };

    private static Gen<string?> Maybe(params string[] values) =>
        Gen.Frequency((2, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(values)));

    private static Gen<string> Text(string letters, int least, int most) =>
        Gen.Elements(letters.ToCharArray()).ListBetween(least, most).Select(letters => new string(letters));

    private static string Type(int number) => string.Create(CultureInfo.InvariantCulture, $"T{number}");

    private static string Node(int number) => string.Create(CultureInfo.InvariantCulture, $"n{number}");

    private sealed record RawEdge(int Relation, int Source, int Target, Sign Sign, Evidence[] Evidence, int Extra);
}

/// <summary>What a random graph is built from; it prints itself as the drafts, so that a failing case can be read.</summary>
internal sealed record GraphParts(GraphSchema Schema, GraphKind Kind, IReadOnlyList<NodeDraft> Nodes, IReadOnlyList<EdgeDraft> Edges)
{
    /// <summary>Builds in the order the drafts stand, or in another.</summary>
    public KnowledgeGraph Build(int? seed = null)
    {
        var builder = new KnowledgeGraphBuilder(Schema) { Info = new GraphInfo { Id = "random", Kind = Kind } };
        foreach (string id in seed is int s ? Generators.Shuffled(Generators.SourceIds, s) : Generators.SourceIds)
            builder.AddSource(new Source { Id = id, Title = id });
        foreach (EdgeDraft edge in seed is int e ? Generators.Shuffled(Edges, e) : Edges)
            builder.AddEdge(edge);
        foreach (NodeDraft node in seed is int n ? Generators.Shuffled(Nodes, n) : Nodes)
            builder.AddNode(node);
        return builder.Build();
    }

    public override string ToString() =>
        $"{Kind}\n{string.Join('\n', Nodes.Select(n => $"{n.Id}: {n.Type}"))}\n{string.Join('\n', Edges.Select(Text))}\n";

    private static string Text(EdgeDraft edge) =>
        $"{edge.Id} {edge.Source} {edge.Relation} {edge.Target} {edge.Sign?.ToText()} {string.Join("; ", edge.Evidence.Select(e => $"{e.Source} {e.Stance} {e.Supports} {e.StudyKind} {e.Context.Route} {e.Context.Site}"))} {string.Join(',', edge.Attributes)}";
}
