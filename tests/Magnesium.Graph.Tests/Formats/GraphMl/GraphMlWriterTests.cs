using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>The plain flavour, rule by rule of the recipe that lets one file serve all programs.</summary>
public class GraphMlWriterTests
{
    private static readonly XNamespace Xmlns = "http://graphml.graphdrawing.org/xmlns";

    private static readonly Lazy<XDocument> Curated = new(() => Parse(MagnesiumGraph.Load().Bytes("graphml")));

    [Fact]
    public void A_small_graph_is_written_as_approved()
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc")
            .AddNodeType(new NodeTypeDefinition("ChemicalEntity") { BiolinkCategory = "biolink:ChemicalEntity", IsAbstract = true })
            .AddNodeType("Metal", "ChemicalEntity")
            .AddNodeType("Enzyme")
            .AddRelation(new RelationDefinition("activates") { Role = Role.Causal, Domain = ["Metal"], Range = ["Enzyme"], Sign = Sign.Plus, BiolinkPredicate = "biolink:affects" })
            .AddStudyKind(new StudyKind("in-vitro", LocalizedText.Of("in vitro"), 0.5))
            .Build();
        KnowledgeGraph graph = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "zinc", Title = LocalizedText.Of("Zinc", "Цинк"), Disclaimer = LocalizedText.Of("No medical advice") } }
            .AddSource(new Source { Id = "vallee-1993", Title = "The biochemical basis of zinc physiology", Authors = ["Vallee BL", "Falchuk KH"], Year = 1993 })
            .AddNode(new NodeDraft("zinc", "Metal")
            {
                Curie = "CHEBI:27363",
                Labels = LocalizedText.Of("zinc <Zn> & \"30\"", "цинк"),
                Synonyms = Drafts.NoSynonyms.Add("en", ["Zn"]),
                Attributes = Drafts.NoAttributes.Add("mass", AttributeValue.Of(65.38)).Add("label", AttributeValue.Of("mine")).Add("isotopes", AttributeValue.Of([AttributeValue.Of(64), AttributeValue.Of(66)])),
            })
            .AddNode(new NodeDraft("carbonic anhydrase", "Enzyme") { Description = LocalizedText.Of("two\r\nlines,\tand \u0001"), Notes = [new Note { Source = "vallee-1993", Text = "line one\r\nline two\u0001" }] })
            .AddEdge("zinc", "activates", "carbonic anhydrase", new Evidence { Source = "vallee-1993", Finding = "cofactor", StudyKind = "in-vitro" })
            .Build();

        Approved.Matches("zinc.approved.graphml", Encoding.UTF8.GetString(graph.Bytes("graphml")));
    }

    [Fact]
    public void Two_writes_give_the_same_bytes_without_a_byte_order_mark()
    {
        byte[] one = MagnesiumGraph.Load().Bytes("graphml");

        one.Should().Equal(MagnesiumGraph.Load().Bytes("graphml"));
        one[0].Should().Be((byte)'<');
        one[^1].Should().Be((byte)'\n');
        one.Should().NotContain((byte)'\r');
    }

    [Fact]
    public void Keys_have_unique_ids_one_domain_each_a_type_all_loaders_know_and_no_default()
    {
        XElement[] keys = [.. Curated.Value.Root!.Elements(Xmlns + "key")];

        keys.Select(key => (string)key.Attribute("id")!).Should().OnlyHaveUniqueItems();
        keys.Select(key => (string)key.Attribute("for")!).Distinct().Should().BeEquivalentTo("graph", "node", "edge");
        keys.Select(key => (string)key.Attribute("attr.type")!).Should().BeSubsetOf(["string", "int", "long", "double", "boolean"]);
        keys.Select(key => ((string)key.Attribute("for")!, (string)key.Attribute("attr.name")!)).Should().OnlyHaveUniqueItems();
        keys.Should().OnlyContain(key => !key.HasElements);
    }

    [Fact]
    public void Graph_data_come_first_then_nodes_then_edges_and_nothing_is_declared_that_is_not_used()
    {
        XElement graph = Curated.Value.Root!.Elements().Last();
        string[] order = [.. graph.Elements().Select(element => element.Name.LocalName)];
        string[] used = [.. Curated.Value.Descendants(Xmlns + "data").Select(data => (string)data.Attribute("key")!).Distinct()];

        order.Should().Equal(order.OrderBy(name => Array.IndexOf(["data", "node", "edge"], name)));
        used.Should().BeEquivalentTo(Curated.Value.Root!.Elements(Xmlns + "key").Select(key => (string)key.Attribute("id")!));
        graph.Descendants().Attributes("directed").Should().BeEmpty();
        graph.Descendants(Xmlns + "desc").Should().BeEmpty();
    }

    [Fact]
    public void Each_edge_has_its_relation_first_its_sign_and_a_weight_only_where_it_is_believed()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        foreach ((XElement written, Edge edge) in Curated.Value.Descendants(Xmlns + "edge").Zip(graph.Edges))
        {
            XElement[] data = [.. written.Elements()];
            string? Value(string key) => data.FirstOrDefault(each => (string)each.Attribute("key")! == key)?.Value;
            ((string)data[0].Attribute("key")!, data[0].Value).Should().Be(("label", edge.Relation.Id));
            ((string)written.Attribute("id")!).Should().Be(edge.Id);
            Value("e_interaction").Should().Be(edge.Relation.Id);
            Value("e_sign").Should().Be(edge.Sign.ToText());
            Value("e_stance").Should().Be(edge.Stance.ToText());
            Value("e_contested").Should().Be(edge.IsContested ? "true" : "false");
            double.Parse(Value("e_weight")!, System.Globalization.CultureInfo.InvariantCulture).Should().Be(edge.Belief);
        }
    }

    [Fact]
    public void Each_node_has_what_the_programs_look_for()
    {
        XElement magnesium = Curated.Value.Descendants(Xmlns + "node").Single(node => (string)node.Attribute("id")! == "magnesium");
        string Value(string key) => magnesium.Elements().Single(data => (string)data.Attribute("key")! == key).Value;

        Value("labels").Should().Be(":ChemicalElement");
        Value("n_label").Should().Be("magnesium");
        Value("n_name").Should().Be("magnesium");
        Value("n_category").Should().StartWith("biolink:");
        Value("n_curie").Should().Be("CHEBI:25107");
        Value("n_label_bg").Should().Be("магнезий");
    }

    [Fact]
    public void Display_labels_are_in_the_language_asked_for()
    {
        using var stream = new MemoryStream();
        MagnesiumGraph.Load().Save(stream, "graphml", new WriteOptions { Language = "bg" });

        Encoding.UTF8.GetString(stream.ToArray()).Should().Contain("<data key=\"n_label\">магнезий</data>");
    }

    [Fact]
    public void A_graph_without_belief_keeps_its_own_weight_in_the_column_that_programs_look_for()
    {
        KnowledgeGraph graph = InMemory.Load(
            Encoding.UTF8.GetBytes("<graphml><key id='w' for='edge' attr.name='weight' attr.type='double'/><graph><node id='a'/><edge source='a' target='a'><data key='w'>2.5</data></edge></graph></graphml>"),
            "x.graphml");

        byte[] written = graph.Bytes("graphml");

        Encoding.UTF8.GetString(written).Should().Contain("<key id=\"e_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>").And.Contain("<data key=\"e_weight\">2.5</data>");
        InMemory.Load(written, "x.graphml").Edges[0].Attributes.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("weight", AttributeValue.Of(2.5)));
    }

    [Fact]
    public void Output_leaves_in_small_pieces_as_it_is_made()
    {
        const int Nodes = 40_000;
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i < Nodes; i++)
            builder.AddNode($"n{i}", "T", $"node {i}");
        var output = new Measured();

        builder.Build().Save(output, "graphml");

        output.Total.Should().BeGreaterThan(5 << 20);
        output.Largest.Should().BeLessThanOrEqualTo(1 << 18);
    }

    [SharedFact("schemas")]
    public void The_curated_graph_is_valid_by_the_XML_schema_of_GraphML()
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet { XmlResolver = new SchemaFolder() };
        schemas.Add("http://graphml.graphdrawing.org/xmlns", SharedMaterial.PathTo("schemas", "graphml", "graphml.xsd"));
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        int elements = 0;
        using (var reader = XmlReader.Create(new MemoryStream(MagnesiumGraph.Load().Bytes("graphml")), settings))
        {
            while (reader.Read())
                elements += reader is { NodeType: XmlNodeType.Element, SchemaInfo.SchemaElement: not null } ? 1 : 0;
        }

        problems.Should().BeEmpty();
        elements.Should().Be(Curated.Value.Descendants().Count());
    }

    private static XDocument Parse(byte[] bytes) => XDocument.Load(new MemoryStream(bytes));

    /// <summary>Swallows what is written and keeps the size of the largest piece.</summary>
    private sealed class Measured : MemoryStream
    {
        public long Total { get; private set; }

        public int Largest { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Total += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
        }
    }

    /// <summary>Finds every schema that another one names in the one folder.</summary>
    private sealed class SchemaFolder : XmlUrlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri)
        {
            string local = SharedMaterial.PathTo("schemas", "graphml", Path.GetFileName(relativeUri ?? ""));
            return File.Exists(local) ? new Uri(local) : base.ResolveUri(baseUri, relativeUri);
        }
    }
}
