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

    [Theory]
    [InlineData("MATCH (a)-[]->(b)<-[]-{2}(c)", true)]
    [InlineData("MATCH ALL SHORTEST TRAIL (a)-[]->{1,4}(b)", true)]
    [InlineData("MATCH (a)-[]->{1,5}(b)", false)] // five lengths
    [InlineData("MATCH (a)-[]->(b)-[]-(c)", false)] // an edge walked either way
    [InlineData("MATCH ACYCLIC (a)-[]->+(b)", false)]
    [InlineData("MATCH (a)-[]->{11}(b)", true)]
    [InlineData("MATCH (a:Intervention)-[]->{11}(b)", false)] // twelve tables
    public void Sql_is_a_join_where_the_planner_can_order_it_and_recursive_elsewhere(string pattern, bool isJoin)
    {
        string text = Pattern.Parse(pattern).ToSql(Graph).Text;
        text.Contains("WITH RECURSIVE", StringComparison.Ordinal).Should().Be(!isJoin, text);
    }

    [Fact]
    public void Sql_walks_from_the_end_that_is_named_and_looks_a_node_up_only_where_more_than_its_id_and_what_the_schema_says_is_asked()
    {
        Translation translation = Pattern.Parse("MATCH ACYCLIC (a:Condition)-[e]->(b:Process)<-[f:decreases]-(c {id:'magnesium'}) WHERE a.label = c.label").ToSql(Graph);
        translation.Text.Should().Be("""
            SELECT ARRAY[e1.source, e1.target, e2.source] AS nodes, ARRAY[e1.id, e2.id] AS edges
            FROM edge e2
            CROSS JOIN LATERAL (SELECT * FROM edge e1 WHERE e1.target = e2.target OFFSET 0) e1, node n0
            WHERE e2.relation IN ($1::text)
              AND n0.id = e1.source
              AND n0.type IN ($2::text, $3::text, $4::text)
              AND (e2.source = $5::text)
              AND ((n0.name) = (SELECT x.name FROM node x WHERE x.id = e2.source))
              AND e1.source <> e1.target
              AND e1.source <> e2.source
              AND e1.target <> e2.source
            """.ReplaceLineEndings("\n"));
        translation.Parameters.Values.Select(value => value.Text).Should().Equal("decreases", "Condition", "Disease", "Phenotype", "magnesium");
    }

    [Fact]
    public void Sql_without_a_named_end_leaves_the_order_of_joins_to_the_planner()
    {
        Pattern.Parse("MATCH TRAIL (a:Intervention)-[e:treats WHERE e.contested]->(c)<-[f:treats]-(b)").ToSql(Graph).Text.Should().Be("""
            SELECT ARRAY[e1.source, e1.target, e2.source] AS nodes, ARRAY[e1.id, e2.id] AS edges
            FROM edge e1, edge e2
            WHERE e1.target = e2.target
              AND e1.relation IN ($1::text)
              AND (e1.is_contested)
              AND e2.relation IN ($1::text)
              AND e1.id <> e2.id
            """.ReplaceLineEndings("\n"));
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
