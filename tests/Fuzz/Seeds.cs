using System.Runtime.CompilerServices;

namespace Magnesium.Graph.Fuzz;

/// <summary>What inputs are made of: small graphs that hold one of everything, as our writers write them, and the real files of the corpus where it is there.</summary>
internal static class Seeds
{
    /// <summary>Longer files are left out: many short inputs find more than few long ones.</summary>
    private const long Longest = 1 << 15;

    private static readonly Dictionary<string, List<byte[]>> Corpus = ReadCorpus();

    public static KnowledgeGraph[] Graphs { get; } = [Everything(), Curated(), Plain()];

    public static string[] Patterns { get; } =
    [
        "MATCH (a)-[e]->(b)",
        "MATCH ACYCLIC (a {id:'a'})-[:r|s]->{1,3}(p:T)-[e:s WHERE e.stance <> 'refuted']->(c:U)",
        "MATCH WALK (a:T)-[e WHERE e.sign = '-' AND e.belief > 0.5]->{0,2}(b)<-[f:r]-(c) WHERE a <> c AND c.type = 'U'",
        "MATCH ALL SHORTEST TRAIL (a WHERE a.label = 'one')-[e]-+(b)",
        "MATCH SHORTEST 3 (x)->*(y:U) WHERE x.id IN ['a','b'] OR NOT y.mass IS NULL",
        "MATCH ((x)-[e]->(y) WHERE x.id <> y.id){1,3}(z)-[]->{2}()<-()-()",
        "MATCH ANY SHORTEST SIMPLE (`a b` {n: 3, t: 'it''s'})-[e:r]->?(b) WHERE b.curie IS NOT NULL AND (b.x >= -1.5e3 OR b.y = TRUE)",
        "MATCH (a)-[e:r]->(b)-[f:s]->(a)",
    ];

    /// <summary>Files of a format.</summary>
    public static List<byte[]> Files(string format)
    {
        List<byte[]> files = [.. Corpus.GetValueOrDefault(format, [])];
        if (GraphFormats.Get(format) is { CanWrite: true, IsFolder: false } writer)
        {
            files.AddRange(Graphs.Select(graph => Promises.Written(graph, format)));
            files.AddRange(writer.Flavours.Skip(1).Where(flavour => (format, flavour) != ("kgx", "tsv")).Select(flavour => Flavoured(Graphs[0], format, flavour)));
        }

        if (format == "sif")
            files.Add("PARTICIPANT_A\tINTERACTION_TYPE\tPARTICIPANT_B\tINTERACTION_PUBMED_ID\na\tr\tb\t1;2\n\nPARTICIPANT\tPARTICIPANT_TYPE\tPARTICIPANT_NAME\na\tT\tone\n"u8.ToArray());
        if (format == "kgx")
            files.Add("id\tcategory\tname\txref\na:1\tbiolink:Gene|biolink:Thing\tone\tX:1|X:2\n"u8.ToArray());
        return files;
    }

    /// <summary>Where the repository is.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static byte[] Flavoured(KnowledgeGraph graph, string format, string flavour)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, format, new WriteOptions { Flavour = flavour });
        return stream.ToArray();
    }

    /// <summary>Each file belongs to every format that reads it.</summary>
    private static Dictionary<string, List<byte[]>> ReadCorpus()
    {
        string shared = Environment.GetEnvironmentVariable("MAGNESIUM_SHARED") ?? Path.Combine(Root(), "..", "shared");
        string corpus = Environment.GetEnvironmentVariable("MAGNESIUM_CORPUS") ?? Path.Combine(shared, "corpus");
        var found = new Dictionary<string, List<byte[]>>();
        if (!Directory.Exists(corpus))
            return found;
        IEnumerable<FileInfo> files = new DirectoryInfo(corpus).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Length is > 0 and <= Longest);
        foreach (FileInfo file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            byte[] content = File.ReadAllBytes(file.FullName);
            foreach (GraphFormat format in GraphFormats.All.Where(format => format is { CanRead: true, IsFolder: false } && format.Recognises(content)))
            {
                if (!found.TryGetValue(format.Id, out List<byte[]>? list))
                    found[format.Id] = list = [];
                list.Add(content);
            }
        }

        return found;
    }

    private static KnowledgeGraph Everything()
    {
        GraphSchema schema = new GraphSchemaBuilder("small")
            .AddNodeType("T").AddNodeType("U", "T").AddStudyKind(new StudyKind("trial", LocalizedText.Of("a trial"), 0.9))
            .AddRelation(new RelationDefinition("r")).AddRelation(new RelationDefinition("s") { Role = Role.Causal, Sign = Sign.Plus }).Build();
        AttributeValue list = AttributeValue.Of([AttributeValue.Of(1L), AttributeValue.Of("x"), AttributeValue.Of([AttributeValue.Of(true)])]);
        var attributes = ((NodeDraft)new("x", "T")).Attributes;
        return new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "small", Title = LocalizedText.Of("Small"), Version = "1", License = "MIT", Kind = GraphKind.Imported, Attributes = attributes.Add("made", AttributeValue.Of(2026L)) } }
            .AddSource(new Source { Id = "d", Title = "Document", Authors = ["A. Author"], Doi = "10.1/x", Pmid = "1" })
            .AddNode("a", "T", "first").AddNode("b", "U", "second").AddNode("c", "U")
            .AddNode(new NodeDraft("e", "T")
            {
                Curie = "X:1",
                Labels = LocalizedText.Of("one", "едно"),
                Description = LocalizedText.Of("the one"),
                CrossReferences = [("Y:2", MatchKind.Close)],
                Notes = [new Note { Source = "d", Quote = "noted" }],
                Attributes = attributes.Add("mass", AttributeValue.Of(2.5)).Add("z", list),
            })
            .AddEdge("a", "r", "b").AddEdge("b", "s", "c").AddEdge("a", "r", "b").AddEdge("c", "s", "a")
            .AddEdge(new EdgeDraft("e", "r", "c")
            {
                Id = "own",
                Sign = Sign.Minus,
                Directness = Directness.Direct,
                Evidence = [new Evidence { Source = "d", Finding = "seen", StudyKind = "trial", Quote = "q", Start = 1, End = 2, Language = "en", Context = new EvidenceContext { Species = "human", Count = 3 } }],
                Gates = [new Gate("a", GateEffect.Relieves)],
                Attributes = attributes.Add("n", AttributeValue.Of(3L)).Add("t", AttributeValue.Of("x")).Add("b", AttributeValue.Of(true)).Add("z", list),
            })
            .Build();
    }

    /// <summary>A few nodes of the curated graph with their evidence, under its own schema.</summary>
    private static KnowledgeGraph Curated()
    {
        const int Nodes = 5;
        KnowledgeGraph whole = MagnesiumGraph.Load();
        HashSet<string> kept = [.. whole.Nodes.Take(Nodes).Select(node => node.Id)];
        var builder = new KnowledgeGraphBuilder(whole.Schema) { Info = whole.Info };
        foreach (Source source in whole.Sources)
            builder.AddSource(source);
        foreach (Node node in whole.Nodes.Where(node => kept.Contains(node.Id)))
            builder.AddNode(new NodeDraft(node.Id, node.Type.Id) { Labels = node.Labels, Synonyms = node.Synonyms, Forms = node.Forms, Curie = node.Curie?.ToString() });
        foreach (Edge edge in whole.Edges.Where(edge => kept.Contains(edge.Source.Id) && kept.Contains(edge.Target.Id)))
            builder.AddEdge(new EdgeDraft(edge.Source.Id, edge.Relation.Id, edge.Target.Id) { Id = edge.Id, Sign = edge.Sign, Evidence = edge.Evidence });
        return builder.Build();
    }

    private static KnowledgeGraph Plain() => new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = "plain", Kind = GraphKind.Imported } }
        .AddNode("a", "T", "one").AddNode("b", "T").AddEdge("a", "r", "b").Build();
}
