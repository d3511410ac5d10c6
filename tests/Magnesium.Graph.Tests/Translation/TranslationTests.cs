namespace Magnesium.Graph.Tests.Translations;

public class TranslationTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    [Fact]
    public void Values_are_parameters_and_nothing_of_them_is_in_the_text()
    {
        var pattern = Pattern.Parse("MATCH (a {id:'magnesium'})-[e WHERE e.stance = 'no such thing']->(c:Disease)");
        foreach (Translation translation in new[] { pattern.ToSql(Graph), pattern.ToCypher(Graph), pattern.ToCypher(Graph, CypherDialect.Kuzu) })
        {
            translation.Parameters.Values.Should().Contain(AttributeValue.Of("no such thing")).And.Contain(AttributeValue.Of("magnesium"), translation.Target);
            translation.Text.Should().NotContain("no such thing").And.NotContain("magnesium");
        }
    }

    [Fact]
    public void Sparql_has_no_parameters_and_escapes_values()
    {
        Translation translation = Pattern.Parse("MATCH (a)-[e]->(c) WHERE c.label = 'a\"} \\\\ b'").ToSparql(Graph);
        translation.Parameters.Should().BeEmpty();
        translation.Text.Should().Contain("\"a\\\"} \\\\ b\"");
    }

    [Theory]
    [InlineData("MATCH ACYCLIC (a)-[]->*(b)", "Kuzu cannot list the paths of a repetition without a greatest number")]
    [InlineData("MATCH ANY SHORTEST WALK (a)-[]->{1,2}(b)", "Kuzu cannot choose ANY SHORTEST")]
    [InlineData("MATCH (a)-[]->{1,9}(b)-[]->{1,9}(c)", "written out for Kuzu the pattern has more than 64 combinations")]
    public void What_a_target_cannot_express_is_refused_by_name(string pattern, string problem)
    {
        Action translate = () => Pattern.Parse(pattern).ToCypher(Graph, CypherDialect.Kuzu);
        translate.Should().Throw<PatternException>().Which.Problem.Should().StartWith(problem);
    }

    [Fact]
    public void A_name_the_schema_does_not_have_is_refused_as_in_a_match()
    {
        Action translate = () => Pattern.Parse("MATCH (a:Diseas)-[]->(b)").ToSql(Graph);
        translate.Should().Throw<PatternException>().Which.Problem.Should().Contain("Did you mean 'Disease'?");
    }

    [Fact]
    public void A_pattern_is_translated_to_the_same_text_each_time()
    {
        var pattern = Pattern.Parse("MATCH TRAIL (a:Process)-[e]-{1,3}(b) WHERE a <> b AND a.label < b.label");
        pattern.ToSql(Graph).Text.Should().Be(pattern.ToSql(Graph).Text);
        pattern.ToSparql(Graph).Text.Should().Be(pattern.ToSparql(Graph).Text);
    }
}
