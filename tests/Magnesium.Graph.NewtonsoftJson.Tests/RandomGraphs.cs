using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>Small graphs with everything a graph can hold and texts that writers stumble over.</summary>
internal static class RandomGraphs
{
    private static readonly string[] AwkwardTexts =
    [
        "", " ", "plain", "Мг²⁺", "no\u00A0break", "line\u2028paragraph\u2029next\u0085", "emoji 😀 and e\u0301", "tab\tnewline\nreturn\r", "bell\u0007delete\u007Fescape\u001F",
        "quote \" slash / back \\", "</script><b>&amp;'", "2020-01-02T03:04:05Z", "/Date(1700000000000)/", "null", "1e400", "\uFEFFmark", "\uFFFE\uE000",
    ];

    public static Gen<string> Texts { get; } = Gen.OneOf(Gen.Elements(AwkwardTexts), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => WithoutHalves(text.Get)));

    public static Gen<AttributeValue> Values { get; } = Gen.OneOf(
        Texts.Select(AttributeValue.Of),
        Gen.Elements(0L, 1, -1, long.MaxValue, long.MinValue, 1L << 53).Select(AttributeValue.Of),
        Gen.Elements(0.0, -0.0, 1, 0.1, 1e300, 1e-300, double.Epsilon, double.MaxValue, 1e22, double.NaN, double.PositiveInfinity, double.NegativeInfinity).Select(AttributeValue.Of),
        ArbMap.Default.GeneratorFor<double>().Select(AttributeValue.Of),
        Gen.Elements(true, false).Select(AttributeValue.Of),
        Texts.ListOf(3).Select(items => AttributeValue.Of(items.Select(AttributeValue.Of))));

    public static Gen<KnowledgeGraph> Graphs { get; } =
        from nodeCount in Gen.Choose(0, 6)
        from labels in Texts.ListOf(nodeCount)
        from values in Values.ListOf(nodeCount)
        from edgeCount in Gen.Choose(0, nodeCount == 0 ? 0 : 10)
        from edges in Edges(nodeCount).ListOf(edgeCount)
        from title in Texts
        select Build(labels, values, edges, title);

    private static Gen<EdgeDraft> Edges(int nodeCount) =>
        from source in Gen.Choose(0, Math.Max(0, nodeCount - 1))
        from target in Gen.Choose(0, Math.Max(0, nodeCount - 1))
        from relation in Gen.Elements("raises", "lowers", "is near")
        from sign in Gen.Elements(Sign.Plus, Sign.Minus, Sign.None, Sign.Unknown)
        from quote in Texts
        from stance in Gen.Elements(Stance.Asserted, Stance.Hypothesised, Stance.Inconclusive)
        from supports in Gen.Elements<bool?>(true, false, null)
        from site in Gen.OneOf(Gen.Constant((string?)null), Texts.Select(text => (string?)text))
        from value in Values
        select new EdgeDraft($"n{source}", relation, $"n{target}")
        {
            Sign = sign,
            Directness = quote.Length % 2 == 0 ? Directness.Direct : Directness.Unknown,
            Gates = quote.Length % 3 == 0 ? [new Gate("n0", GateEffect.Relieves)] : [],
            Evidence = [new Evidence { Source = "a-source", Quote = quote, Language = "bg", Stance = stance, Supports = supports, Context = new EvidenceContext { Site = site, N = quote.Length } }],
            Attributes = Attribute("weight", value),
        };

    private static KnowledgeGraph Build(List<string> labels, List<AttributeValue> values, IEnumerable<EdgeDraft> edges, string title)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported, Title = LocalizedText.Of(title) } };
        builder.AddSource(new Source { Id = "a-source", Title = title, Year = 2020 });
        for (int i = 0; i < labels.Count; i++)
            builder.AddNode(new NodeDraft($"n{i}", i % 2 == 0 ? "Even" : "Odd") { Labels = LocalizedText.Of(labels[i]), Attributes = Attribute("a value", values[i]) });
        foreach (EdgeDraft edge in edges)
            builder.AddEdge(edge);
        return builder.Build();
    }

    private static ImmutableSortedDictionary<string, AttributeValue> Attribute(string name, AttributeValue value) =>
        ImmutableSortedDictionary.Create<string, AttributeValue>(StringComparer.Ordinal).Add(name, value);

    /// <summary>Half of a surrogate pair is no text in UTF-8; the native writer replaces and reports it.</summary>
    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
