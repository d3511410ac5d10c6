using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>
/// Random imported graphs that hold everything a graph can, in the texts and numbers that formats trip over. A text here may
/// be in a loss report only where it holds half of a surrogate pair, so there are none.
/// </summary>
internal static class AwkwardGraphs
{
    private static readonly string[] Pieces =
    [
        "", "a", "B7", " ", "  ", "\t", "\n", "\r", "\r\n", "'", "\"", "&amp;", "<b>&", "]]>", "<![CDATA[", "\\", "{\"a\":[", "NaN", "true", "5", "1,5", ",", ";", "|", ":",
        "магнезий", "Mg²⁺", "é", "e\u0301", "😀", "𝛼", "\u00A0", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "\u007F",
        "\u0000", "\u0001", "\u001F", "\uFFFE", "\uFFFF", "_", "_x", "_x0001_", "_x005F_", "_x000", "x005F_", "0041_", "_xD800_", "_x0020_",
        new string('ю', 5000),
    ];

    public static Gen<string> Texts => from pieces in Several(Gen.Elements(Pieces), 0, 4) select string.Concat(pieces);

    public static Gen<AwkwardGraph> Graphs =>
        from ids in Several(Ids, 1, 6)
        from nodes in Node.ArrayOf(ids.Length)
        from edges in Several(Edge(ids.Length), 0, 9)
        from edgeIds in Texts.ArrayOf(edges.Length)
        from info in Info
        from sources in Several(Source, 1, 3)
        select new AwkwardGraph(info, ids, nodes, edges, edgeIds, sources);

    private static Gen<string> Ids => from text in Texts from tail in Gen.Choose(0, 99) select $"{text}{tail}";

    private static Gen<AttributeValue> Scalars => Gen.OneOf(
        Texts.Select(AttributeValue.Of),
        Gen.Elements(0L, -1L, 7L, int.MaxValue, 1L + int.MaxValue, (1L << 53) + 1, long.MinValue, long.MaxValue).Select(AttributeValue.Of),
        Gen.Elements(0d, -0d, 1d, 0.1, -2.5e-300, 1e16, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon).Select(AttributeValue.Of),
        Gen.Elements(true, false).Select(AttributeValue.Of));

    private static Gen<AttributeValue> Lists => Several(Gen.OneOf(Scalars, Several(Scalars, 0, 2).Select(items => AttributeValue.Of(items))), 0, 3).Select(items => AttributeValue.Of(items));

    // Few names, most of them taken by the model or by other programs, so that columns of several kinds meet.
    private static Gen<ImmutableSortedDictionary<string, AttributeValue>> Attributes =>
        from names in Several(Gen.OneOf(Gen.Elements("label", "weight", "id", "Label", "label_bg", "labels", "sign", "evidence", "attribute.label", "given_id", "mass", "d3"), Texts), 0, 4)
        from values in Gen.Frequency((4, Scalars), (1, Lists)).ArrayOf(names.Length)
        select Drafts.NoAttributes.SetItems(names.Zip(values, KeyValuePair.Create));

    private static Gen<LocalizedText> Localized =>
        from languages in Several(Gen.OneOf(Gen.Elements("en", "bg", "und", "zh-Hant"), Texts), 0, 3)
        from texts in Texts.ArrayOf(languages.Length)
        select LocalizedText.From(languages.Zip(texts, KeyValuePair.Create));

    private static Gen<Note> Notes =>
        from quote in Maybe(Texts)
        from text in Maybe(Texts)
        select new Note { Source = "", Quote = quote, Language = quote, Translation = text, Claim = text, Text = text };

    private static Gen<NodeDraft> Node =>
        from type in Gen.Elements("Node", "Gene", "biolink:Gene", ":A:B", "Вид 1", " ", "_x0001_", "\u0002")
        from curie in Maybe(Gen.Elements("CHEBI:25107", "MONDO:1/2#3", "a:б"))
        from labels in Localized
        from description in Localized
        from languages in Several(Texts, 0, 2)
        from synonyms in Several(Texts, 1, 3).ArrayOf(languages.Length)
        from references in Several(Gen.Elements("MESH:D008274", "X.Y:z:1").Zip(Gen.Elements(Enum.GetValues<MatchKind>())), 0, 2)
        from form in Maybe(Texts)
        from gender in Gen.Elements<GrammaticalGender?>(null, GrammaticalGender.Feminine)
        from notes in Several(Notes, 0, 2)
        from attributes in Attributes
        select new NodeDraft("", type)
        {
            Curie = curie,
            Labels = labels,
            Description = description,
            Synonyms = Drafts.NoSynonyms.SetItems(languages.Zip(synonyms, (language, names) => KeyValuePair.Create(language, names.ToImmutableArray()))),
            CrossReferences = [.. references.Select(pair => (pair.Item1, pair.Item2))],
            Forms = form is null ? Drafts.NoForms : Drafts.NoForms.Add("bg", new NounForms { Definite = form, Object = "", Gender = gender }),
            Notes = [.. notes],
            Attributes = attributes,
        };

    private static Gen<Evidence> Evidence =>
        from stance in Gen.Elements(Enum.GetValues<Stance>())
        from supports in Gen.Elements<bool?>(true, false, null)
        from direction in Gen.Elements(Direction.Unstated, Direction.Up)
        from quote in Maybe(Texts)
        from site in Maybe(Texts)
        from number in Gen.Elements<long?>(null, 0, long.MaxValue)
        select new Evidence
        {
            Source = "",
            Stance = stance,
            Supports = supports,
            Observed = new Observation(direction, Direction.Unstated),
            Quote = quote,
            Start = quote is null ? null : 3,
            End = quote?.Length + 3,
            StudyKind = site,
            Finding = site,
            Context = new EvidenceContext { Site = site, Dose = quote, N = number },
        };

    private static Gen<(int Source, int Target, EdgeDraft Draft)> Edge(int nodes) =>
        from source in Gen.Choose(0, nodes - 1)
        from target in Gen.Choose(0, nodes - 1)
        from relation in Gen.Elements("related_to", "blocks", "biolink:affects", "е свързан с", "\u0003")
        from sign in Gen.Elements(Enum.GetValues<Sign>())
        from directness in Gen.Elements(Enum.GetValues<Directness>())
        from gate in Gen.Choose(0, 4)
        from evidence in Several(Evidence, 0, 2)
        from notes in Several(Notes, 0, 1)
        from attributes in Attributes
        select (source, target, new EdgeDraft("", relation, "")
        {
            Sign = sign,
            Directness = directness,
            Gates = gate == 0 ? [new Gate("", GateEffect.Enables)] : [],
            Evidence = [.. evidence],
            Notes = [.. notes],
            Attributes = attributes,
        });

    private static Gen<GraphInfo> Info =>
        from id in Maybe(Texts)
        from title in Localized
        from disclaimer in Localized
        from attributes in Attributes
        select new GraphInfo { Id = id, Version = id, License = id, Kind = GraphKind.Imported, Title = title, Disclaimer = disclaimer, Attributes = attributes };

    private static Gen<Source> Source =>
        from text in Texts
        from note in Maybe(Texts)
        from year in Gen.Elements<int?>(null, 1984, -1)
        select new Source { Id = "", Title = text, Kind = text, Authors = [text, ""], Year = year, Note = note, Doi = note };

    private static Gen<T?> Maybe<T>(Gen<T> item)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (1, item.Select(value => (T?)value)));

    private static Gen<T[]> Several<T>(Gen<T> item, int least, int most) => Gen.Choose(least, most).SelectMany(count => item.ArrayOf(count));
}

/// <summary>The parts of a random graph; it prints itself as native JSON, so that a failing case can be read.</summary>
internal sealed record AwkwardGraph(
    GraphInfo Info, string[] Ids, NodeDraft[] Nodes, (int Source, int Target, EdgeDraft Draft)[] Edges, string[] EdgeIds, Source[] Sources)
{
    public KnowledgeGraph Build()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = Info };
        for (int i = 0; i < Sources.Length; i++)
            builder.AddSource(Sources[i] with { Id = $"s{i}" });
        foreach ((string id, NodeDraft node) in Ids.Zip(Nodes).DistinctBy(pair => pair.First))
            builder.AddNode(node with { Id = id, Notes = [.. node.Notes.Select(note => note with { Source = "s0" })] });
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (((int source, int target, EdgeDraft edge), string id) in Edges.Zip(EdgeIds))
        {
            builder.AddEdge(new EdgeDraft(Ids[source], edge.Relation, Ids[target])
            {
                Id = Id(edge, id) is string own && given.Add(own) ? own : null,
                Sign = edge.Sign,
                Directness = edge.Directness,
                Gates = [.. edge.Gates.Select(gate => gate with { Node = Ids[0] })],
                Evidence = [.. edge.Evidence.Select(piece => piece with { Source = $"s{Sources.Length - 1}" })],
                Notes = [.. edge.Notes.Select(note => note with { Source = "s0" })],
                Attributes = edge.Attributes,
            });
        }

        return builder.Build();
    }

    public override string ToString() => JsonSerializer.Serialize(System.Text.Encoding.UTF8.GetString(Build().Bytes("native")));

    /// <summary>Some edges keep the content id, some have a given one, some a given one that looks like a content id.</summary>
    private static string? Id(EdgeDraft edge, string text) => edge.Sign switch
    {
        Sign.Plus => null,
        Sign.Minus => text,
        Sign.None => $"given.{text.Length}",
        _ => $"e{text.Length:x16}",
    };
}

/// <summary>Writing and reading in memory.</summary>
internal static class InMemory
{
    public static byte[] Bytes(this KnowledgeGraph graph, string format)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, format);
        return stream.ToArray();
    }

    public static KnowledgeGraph Load(byte[] bytes, string name, ReadOptions? options = null) => KnowledgeGraph.Load(new MemoryStream(bytes), name, options);
}
