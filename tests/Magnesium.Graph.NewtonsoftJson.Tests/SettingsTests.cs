using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>Applications have settings of their own: the shape stays, only layout and escapes follow.</summary>
public class SettingsTests
{
    private static readonly string Native = NativeText.WithoutIndentation(NativeText.Of(MagnesiumGraph.Load()));

    public static TheoryData<string> Applications => [.. Settings.Keys];

    private static Dictionary<string, Func<JsonSerializerSettings>> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["like ASP.NET Core's formatter"] = () => new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
            MaxDepth = 32,
            TypeNameHandling = TypeNameHandling.None,
            MissingMemberHandling = MissingMemberHandling.Ignore,
        },
        ["camel case, no nulls, no defaults"] = () => new JsonSerializerSettings
        {
            ContractResolver = new CamelCasePropertyNamesContractResolver(),
            NullValueHandling = NullValueHandling.Ignore,
            DefaultValueHandling = DefaultValueHandling.Ignore,
        },
        ["snake case of dictionary keys too"] = () => new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true) },
        },
        ["indented"] = () => new JsonSerializerSettings { Formatting = Formatting.Indented },
        ["ASCII only"] = () => new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii },
        ["safe in HTML"] = () => new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml },
        ["type names and references"] = () => new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All, PreserveReferencesHandling = PreserveReferencesHandling.All },
        ["words for enumerations"] = () => new JsonSerializerSettings { Converters = { new StringEnumConverter() } },
        ["dates and decimals as the application likes"] = () => new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.DateTimeOffset,
            FloatParseHandling = FloatParseHandling.Decimal,
            FloatFormatHandling = FloatFormatHandling.Symbol,
            Culture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } },
        },
        ["traced"] = () => new JsonSerializerSettings { TraceWriter = new MemoryTraceWriter() },
    };

    [Theory]
    [MemberData(nameof(Applications))]
    public void An_application_gets_the_same_tree_and_reads_the_same_graph(string application)
    {
        JsonSerializerSettings settings = Settings[application]().AddMagnesiumGraph();

        string json = JsonConvert.SerializeObject(new Reply("yes", MagnesiumGraph.Load()), settings);
        Reply? reply = JsonConvert.DeserializeObject<Reply>(json, settings);

        JToken graph = Tree(json).SelectToken("$..schema")!.Parent!.Parent!;
        JToken.DeepEquals(graph, Tree(Native)).Should().BeTrue(because: application);
        NativeText.WithoutIndentation(NativeText.Of(reply!.Graph)).Should().Be(Native);
    }

    [Fact]
    public void Indentation_and_escapes_follow_the_application()
    {
        var graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported, License = "<b>Мг</b>" } }.Build();

        JsonConvert.SerializeObject(graph, Formatting.Indented, new JsonSerializerSettings().AddMagnesiumGraph()).Should().Contain(Environment.NewLine + "  \"format\": \"magnesium-graph\"");
        JsonConvert.SerializeObject(graph, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii }.AddMagnesiumGraph())
            .Should().Contain("""<b>\u041c\u0433</b>""");
        JsonConvert.SerializeObject(graph, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml }.AddMagnesiumGraph())
            .Should().Contain("""\u003cb\u003eМг\u003c/b\u003e""");
    }

    [Fact]
    public void A_writer_with_a_quote_of_its_own_keeps_it()
    {
        using var text = new StringWriter();
        using (var writer = new JsonTextWriter(text) { QuoteChar = '\'' })
            JsonSerializer.Create(new JsonSerializerSettings().AddMagnesiumGraph()).Serialize(writer, MagnesiumGraph.Load());

        text.ToString().Should().StartWith("{'format':'magnesium-graph'");
    }

    [Fact]
    public void Unknown_members_are_dropped_with_a_notice_and_refused_by_applications_that_want_errors()
    {
        const string Json = """{"format":"magnesium-graph","formatVersion":1,"colour":"green","graph":{"kind":"imported"},"nodes":[{"id":"a","type":"T"}],"edges":[]}""";
        var notices = new List<Notice>();

        JsonConvert.DeserializeObject<KnowledgeGraph>(Json, new JsonSerializerSettings().AddMagnesiumGraph(new ReadOptions { OnNotice = notices.Add }))!.Nodes.Count.Should().Be(1);
        Action strict = () => JsonConvert.DeserializeObject<KnowledgeGraph>(Json, new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error }.AddMagnesiumGraph());
        Action strictReading = () => JsonConvert.DeserializeObject<KnowledgeGraph>(Json, new JsonSerializerSettings().AddMagnesiumGraph(new ReadOptions { Strict = true }));

        notices.Should().ContainSingle().Which.Message.Should().Contain("'colour'");
        strict.Should().Throw<JsonSerializationException>().WithMessage("*'colour'*");
        strictReading.Should().Throw<JsonSerializationException>().WithMessage("*'colour'*").Which.Path.Should().Be("colour");
    }

    private static JToken Tree(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader);
    }

    private sealed record Reply(string Answer, KnowledgeGraph Graph);
}
