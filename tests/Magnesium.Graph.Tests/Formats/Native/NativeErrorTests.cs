using System.Text;

namespace Magnesium.Graph.Tests.Formats;

public class NativeErrorTests
{
    private const string Small = """
        {
          "format": "magnesium-graph", "formatVersion": 1,
          "graph": { "kind": "imported", "title": {"bg": "Магнезий 😀"}, "attributes": {"x": [1, 2.5, {"number": "NaN"}, true, "\u0001"]} },
          "schema": { "id": "s", "nodeTypes": [{"id": "T", "labels": {"en": "t"}}], "relations": [{"id": "r", "role": "causal", "sign": null,
            "phrases": {"en": {"clause": "a", "relative": "b", "hedgedClause": "c", "hedgedRelative": "d"}}}],
            "studyKinds": [{"id": "k", "labels": {}, "reliability": 0.5}], "stanceWeights": {"asserted": 1}, "contextValues": {"site": ["x"]} },
          "sources": [{"id": "s", "title": "t", "authors": ["A"], "year": 1984}],
          "nodes": [{"id": "a", "type": "T", "curie": "A:1", "labels": {"en": "a"}, "synonyms": {"en": ["b"]}, "xrefs": [{"curie": "B:1", "match": "close"}],
            "forms": {"bg": {"definite": "а", "gender": "feminine"}}, "notes": [{"source": "s", "text": "n"}]}],
          "edges": [{"source": "a", "relation": "r", "target": "a", "sign": "+", "directness": "direct", "gates": [{"node": "a", "effect": "enables"}],
            "evidence": [{"source": "s", "quote": "q", "start": 1, "end": 2, "stance": "asserted", "supports": true, "studyKind": "k",
              "observed": {"subject": "up", "object": "up"}, "context": {"site": "x", "n": 3}}]}]
        }
        """;

    [Fact]
    public void The_small_file_that_the_tests_break_is_sound()
    {
        InMemory.Load(Encoding.UTF8.GetBytes(Small), "small.json", new ReadOptions { Strict = true }).Edges[0].Evidence.Should().ContainSingle();
    }

    [Fact]
    public void Cut_off_at_any_byte_it_is_refused_with_a_place()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Small);
        for (int length = 0; length < whole.Length; length++)
        {
            Action read = () => InMemory.Load(whole[..length], "small.json", new ReadOptions { Format = "native" });
            read.Should().Throw<GraphFormatException>($"the file ends after {length} of {whole.Length} bytes").Which.Line.Should().BePositive();
        }
    }

    [Fact]
    public void With_any_byte_changed_it_is_read_or_refused_but_nothing_else()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Small);
        int refused = 0;
        for (int place = 0; place < whole.Length; place++)
        {
            foreach (byte mask in (byte[])[0x01, 0x20, 0x80])
            {
                byte[] changed = [.. whole];
                changed[place] ^= mask;
                try
                {
                    InMemory.Load(changed, "small.json", new ReadOptions { Format = "native" });
                }
                catch (GraphException)
                {
                    refused++;
                }
            }
        }

        refused.Should().BeGreaterThan(whole.Length);
    }

    [Theory]
    [InlineData("""{"format": "magnesium-graph", "nodes": [{"id": 5}]}""", 1, 48, "$.nodes[0].id", "expected a string, found the number 5")]
    [InlineData("""{"format": "magnesium-graph", "nodes": {}}""", 1, 40, "$.nodes", "expected an array, found an object")]
    [InlineData("""{"format": "magnesium-graph", "edges": [{"sign": "up"}]}""", 1, 50, "$.edges[0].sign", "'up' is none of +, -, 0, ?")]
    [InlineData("""{"format": "magnesium-graph", "graph": {"kind": "imported" "id": "x"}}""", 1, 60, "$.graph.kind", "not valid JSON")]
    [InlineData("""{"format": "other"}""", 1, 19, "$", "not \"magnesium-graph\"")]
    [InlineData("""{"format": "magnesium-graph", "formatVersion": 99}""", 1, 48, "$.formatVersion", "format version 99")]
    [InlineData("""{"format": "magnesium-graph", "formatVersion": 99999999999999999999}""", 1, 48, "$.formatVersion", "expected a whole number")]
    [InlineData("""{"format": "magnesium-graph"} {}""", 1, 31, null, "expected the end of the document, found more")]
    [InlineData("""{"format": "magnesium-graph", "edges": [{"evidence": [{"source": "s"}]}]}""", 1, 69, "$.edges[0].evidence[0]", "evidence needs 'stance'")]
    [InlineData("[]", 1, 1, "$", "expected an object, found an array")]
    public void An_error_says_where_and_what(string json, long line, long column, string? path, string problem)
    {
        Action read = () => InMemory.Load(Encoding.UTF8.GetBytes(json), "x.json", new ReadOptions { Format = "native" });

        GraphFormatException error = read.Should().Throw<GraphFormatException>().Which;
        error.Problem.Should().Contain(problem);
        error.Line.Should().Be(line);
        error.Column.Should().Be(column);
        if (path is not null)
            error.Path.Should().Be(path);
    }

    [Fact]
    public void Columns_count_characters_and_not_bytes()
    {
        Action read = () => InMemory.Load(Encoding.UTF8.GetBytes("{\"format\": \"magnesium-graph\",\n \"nodes\": [{\"id\": \"магнезий\", \"type\": 7}]}"), "x.json");

        GraphFormatException error = read.Should().Throw<GraphFormatException>().Which;
        (error.Line, error.Column).Should().Be((2, 39));
        error.Message.Should().StartWith("x.json(2,39) at $.nodes[0].type: ");
    }

    [Fact]
    public void An_unknown_member_is_refused_with_a_suggestion_in_strict_mode_and_dropped_with_a_notice_otherwise()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"format": "magnesium-graph", "nodes": [{"id": "a", "tipe": "T", "type": "T"}], "graph": {"kind": "imported"}}""");
        var notices = new List<Notice>();

        Action strict = () => InMemory.Load(json, "x.json", new ReadOptions { Strict = true });
        KnowledgeGraph lenient = InMemory.Load(json, "x.json", new ReadOptions { OnNotice = notices.Add });

        strict.Should().Throw<GraphFormatException>().Which.Problem.Should().Be("unknown member 'tipe' of a node. Did you mean 'type'?");
        lenient.Nodes.Should().ContainSingle();
        notices.Should().ContainSingle().Which.Message.Should().Be("unknown member 'tipe' of a node was dropped");
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        string deep = """{"format": "magnesium-graph", "graph": {"attributes": {"x": """ + new string('[', 5000) + new string(']', 5000) + "}}}";

        Action read = () => InMemory.Load(Encoding.UTF8.GetBytes(deep), "x.json");

        read.Should().Throw<GraphFormatException>().WithMessage("x.json(1,*depth*");
    }

    [Theory]
    [InlineData("""{"format": "magnesium-graph", "graph": {"title": {"en": "\ud800"}}}""")]
    [InlineData("""{"format": "magnesium-graph", "graph": {"title": {"\ud800": "x"}}}""")]
    [InlineData("""{"format": "magnesium-graph", "\udc00": {}}""")]
    [InlineData("""{"format": "magnesium-graph", "\ud800": {"nodes": 5}, "nodes": 5}""")]
    public void An_escaped_half_of_a_surrogate_pair_is_refused_with_a_place(string json)
    {
        Action read = () => InMemory.Load(Encoding.UTF8.GetBytes(json), "x.json");

        read.Should().Throw<GraphFormatException>().Which.Column.Should().BeGreaterThan(1);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_a_place()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("{\"format\": \"magnesium-graph\",\n\"nodes\": [{\"id\": \""), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\"}]}")];

        Action read = () => InMemory.Load(json, "x.json");

        read.Should().Throw<GraphFormatException>().Which.Line.Should().Be(2);
    }

    [Fact]
    public void A_missing_part_is_named()
    {
        string folder = Directory.CreateTempSubdirectory("magnesium").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "graph.json"), """{"format": "magnesium-graph", "parts": ["nowhere.json"]}""");

            Action read = () => KnowledgeGraph.Load(folder);

            read.Should().Throw<GraphFormatException>().WithMessage("*graph.json: the part 'nowhere.json' named in graph.json is missing.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("../graph.json")]
    [InlineData("a/../../graph.json")]
    [InlineData("..\\\\graph.json")]
    [InlineData("/etc/passwd")]
    public void A_part_outside_the_folder_is_not_read(string part)
    {
        string folder = Directory.CreateTempSubdirectory("magnesium").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "graph.json"), $$"""{"format": "magnesium-graph", "parts": ["{{part}}"]}""");

            Action read = () => KnowledgeGraph.Load(folder);

            read.Should().Throw<GraphFormatException>().WithMessage("*graph.json: the part '*' lies outside the folder of graph.json. Move it into that folder.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
