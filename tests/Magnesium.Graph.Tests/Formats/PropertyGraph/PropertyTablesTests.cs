namespace Magnesium.Graph.Tests.Formats;

public class PropertyTablesTests
{
    [Fact]
    public void An_attribute_named_like_a_column_gets_a_name_of_its_own_whatever_its_case()
    {
        KnowledgeGraph graph = Graph(("Id", AttributeValue.Of("mine")), ("TYPE", AttributeValue.Of("also")));

        string[] names = [.. new PropertyTables(graph, "en").Nodes.Select(column => column.Name)];

        names.Should().Contain("Id_").And.Contain("TYPE_");
        names.Select(name => name.ToUpperInvariant()).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("integers", ColumnKind.Integer, 0)]
    [InlineData("numbers", ColumnKind.Number, 0)]
    [InlineData("mixed", ColumnKind.Text, 2)]
    [InlineData("texts", ColumnKind.Texts, 0)]
    [InlineData("deep", ColumnKind.Text, 2)]
    public void A_column_has_the_kind_that_holds_all_its_values(string name, object kind, int asText)
    {
        (AttributeValue, AttributeValue) values = name switch
        {
            "integers" => (AttributeValue.Of(1), AttributeValue.Of(2)),
            "numbers" => (AttributeValue.Of(1), AttributeValue.Of(2.5)),
            "mixed" => (AttributeValue.Of(1), AttributeValue.Of("a")),
            "texts" => (AttributeValue.Of([]), AttributeValue.Of([AttributeValue.Of("a")])),
            _ => (AttributeValue.Of([AttributeValue.Of(1)]), AttributeValue.Of([])),
        };

        var tables = new PropertyTables(Graph((name, values.Item1), (name, values.Item2)), "en");

        tables.Nodes.Single(column => column.Name == name).Kind.Should().Be((ColumnKind)kind);
        tables.WrittenAsText.Should().Be(asText);
    }

    [Fact]
    public void Evidence_and_notes_are_rows_that_name_what_they_are_about()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        var tables = new PropertyTables(graph, "en");

        tables.EvidenceRows().Should().HaveCount(graph.Edges.Sum(edge => edge.Evidence.Length));
        tables.EvidenceRows().Select(said => said.Row.Id).Should().OnlyHaveUniqueItems();
        tables.NoteRows().Select(said => said.Row.Id).Should().OnlyHaveUniqueItems();
        tables.EvidenceRows().Select(said => said.Row.Edge).Distinct().Should().BeSubsetOf(graph.Edges.Select(edge => edge.Id));
    }

    /// <summary>One node an attribute.</summary>
    private static KnowledgeGraph Graph(params (string Name, AttributeValue Value)[] attributes)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        foreach (((string name, AttributeValue value), int i) in attributes.Select((pair, i) => (pair, i)))
            builder.AddNode(new NodeDraft($"n{i}", "Thing") { Attributes = Drafts.NoAttributes.Add(name, value) });
        return builder.Build();
    }
}
