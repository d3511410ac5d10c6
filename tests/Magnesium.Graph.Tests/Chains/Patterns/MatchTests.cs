namespace Magnesium.Graph.Tests.Chains.Patterns;

public class MatchTests
{
    private static readonly GraphSchema Schema = new GraphSchemaBuilder("letters")
        .AddNodeType("Vowel")
        .AddNodeType("Consonant")
        .AddRelation(new RelationDefinition("to") { Role = Role.Causal })
        .AddRelation(new RelationDefinition("like") { Role = Role.Association, Sign = Sign.Plus })
        .Build();

    [Fact]
    public void A_diamond_has_exactly_two_chains()
    {
        KnowledgeGraph graph = Graph("A>B", "A>C", "B>D", "C>D", "D>E");
        Found(graph, "MATCH (a {id: 'A'})-[]->{3}(e {id: 'E'})").Should().BeEquivalentTo("A>B>D>E", "A>C>D>E");
    }

    [Fact]
    public void Parallel_edges_of_opposite_sign_are_different_chains()
    {
        KnowledgeGraph graph = Graph("A+B", "A-B", "B+C");
        ChainResult result = graph.Match("MATCH (a {id: 'A'})-[]->{2}(c)");
        result.Select(chain => chain.Sign).Order().Should().Equal(Sign.Minus, Sign.Plus);
    }

    [Fact]
    public void A_condition_on_a_repeated_edge_holds_at_every_hop()
    {
        KnowledgeGraph graph = Graph("A+B", "B+C", "C-D");
        Found(graph, "MATCH (a {id: 'A'})-[e WHERE e.sign = '+']->{1,3}(x)").Should().BeEquivalentTo("A>B", "A>B>C");
    }

    [Fact]
    public void A_type_matches_itself_and_nothing_beside_it()
    {
        KnowledgeGraph graph = Graph("A>B", "A>E");
        Found(graph, "MATCH (a)-[]->(x:Vowel)").Should().BeEquivalentTo("A>E");
        Found(graph, "MATCH (a)-[]->(x:Vowel|Consonant)").Should().HaveCount(2);
    }

    [Fact]
    public void Directions_are_kept()
    {
        KnowledgeGraph graph = Graph("A>B", "C>B");
        Found(graph, "MATCH (a {id: 'A'})-[]->(b)<-[]-(c)").Should().BeEquivalentTo("A>B<C", "A>B<A");
        Found(graph, "MATCH ACYCLIC (a {id: 'A'})-[]->(b)<-[]-(c)").Should().BeEquivalentTo("A>B<C");
        Found(graph, "MATCH ACYCLIC (b {id: 'B'})-[]-(x)").Should().BeEquivalentTo("B<A", "B<C");
    }

    [Fact]
    public void Modes_differ_in_what_may_come_again()
    {
        KnowledgeGraph graph = Graph("A>B", "B>A", "B>C");
        Found(graph, "MATCH WALK (a {id: 'A'})-[]->{1,3}(x)").Should().BeEquivalentTo("A>B", "A>B>A", "A>B>C", "A>B>A>B");
        Found(graph, "MATCH TRAIL (a {id: 'A'})-[]->*(x)").Should().BeEquivalentTo("A>B", "A>B>A", "A>B>C");
        Found(graph, "MATCH SIMPLE (a {id: 'A'})-[]->*(x)").Should().BeEquivalentTo("A>B", "A>B>A", "A>B>C");
        Found(graph, "MATCH ACYCLIC (a {id: 'A'})-[]->*(x)").Should().BeEquivalentTo("A>B", "A>B>C");
    }

    [Fact]
    public void The_first_node_may_be_named_again_as_the_last()
    {
        KnowledgeGraph graph = Graph("A>B", "B>A", "B>C", "C>A");
        Found(graph, "MATCH SIMPLE (a)-[]->{2,3}(a)").Should().BeEquivalentTo("A>B>A", "B>A>B", "A>B>C>A", "B>C>A>B", "C>A>B>C");
        Found(graph, "MATCH ACYCLIC (a)-[]->{2,3}(a)").Should().BeEmpty();
    }

    [Fact]
    public void Identity_and_values_of_two_elements_are_compared_in_the_final_condition()
    {
        KnowledgeGraph graph = Graph("A>B", "B>A", "B>C", "A+D", "D-C");
        Found(graph, "MATCH (a {id: 'A'})-[]->(b)-[]->(c) WHERE a <> c").Should().BeEquivalentTo("A>B>C", "A>D>C");
        Found(graph, "MATCH (a {id: 'A'})-[e]->(b)-[f]->(c) WHERE a = c AND e.sign = f.sign").Should().BeEquivalentTo("A>B>A");
        Found(graph, "MATCH (a)-[e]->(b)-[f]->(c) WHERE e.sign <> f.sign").Should().BeEquivalentTo("A>D>C", "B>A>D");
        Found(graph, "MATCH (a)-[]->{1,2}(b)-[]->(c) WHERE b.type <> c.type AND c.id = 'A'").Should().BeEquivalentTo("A>B>A", "B>A>B>A");
    }

    [Fact]
    public void A_condition_of_a_repeated_part_is_checked_for_each_repetition()
    {
        KnowledgeGraph graph = Graph("A>B", "B>C", "C>E", "A>E", "E>F");
        Found(graph, "MATCH (a {id: 'A'})((x)-[]->(y) WHERE x.type <> y.type){1,3}(z)").Should().BeEquivalentTo("A>B");
        Found(graph, "MATCH (a {id: 'B'})((x)-[]->(y) WHERE x.id < y.id){1,4}(z)").Should().BeEquivalentTo("B>C", "B>C>E", "B>C>E>F");
        Found(graph, "MATCH (a {id: 'A'})((x)-[]->(m)-[]->(y) WHERE x.type = y.type){2}(z)").Should().BeEmpty();
    }

    [Fact]
    public void A_missing_value_makes_no_test_true_and_numbers_compare_as_numbers()
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(Schema) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddNode(new NodeDraft("A", "Vowel") { Attributes = new NodeDraft("", "").Attributes.Add("n", AttributeValue.Of(10)).Add("t", AttributeValue.Of("9")) })
            .AddNode("B", "Consonant")
            .AddEdge(new EdgeDraft("A", "to", "B"))
            .AddEdge(new EdgeDraft("B", "to", "A"))
            .Build();
        string[] conditions =
        [
            "x.n = 10", "x.n = 10.0", "x.n > 9", "x.t < 10", "x.n IN [1, 10]", "x.n IS NOT NULL", "NOT x.n = 11", "x.n <> 11", "x.id = 'A'", "x.n < 11 OR x.n = 'x'",
        ];
        foreach (string condition in conditions)
            Found(graph, $"MATCH (x)-[]->(y) WHERE {condition}").Should().BeEquivalentTo(["A>B"], condition);
        Found(graph, "MATCH (x)-[]->(y) WHERE x.n IS NULL").Should().BeEquivalentTo("B>A");
        Found(graph, "MATCH (x)-[]->(y) WHERE NOT (x.n = 11 AND x.t = 1)").Should().BeEquivalentTo("A>B");
        Found(graph, "MATCH (x)-[]->(y) WHERE x.n = 'ten'").Should().BeEmpty();
    }

    [Fact]
    public void A_limit_and_a_cancellation_are_reported_as_such()
    {
        KnowledgeGraph graph = Graph("A>B", "A>C", "A>D");
        graph.Match("MATCH (a)-[]->(b)", new MatchOptions { Limit = 3 }).Status.Should().Be(ResultStatus.Complete);
        ChainResult cut = graph.Match("MATCH (a)-[]->(b)", new MatchOptions { Limit = 2 });
        (cut.Status, cut.Reason, cut.Count).Should().Be((ResultStatus.Truncated, TruncationReason.Limit, 2));
        graph.Match("MATCH (a)-[]->(b)", cancellation: new CancellationToken(canceled: true)).Reason.Should().Be(TruncationReason.Cancelled);
    }

    [Fact]
    public void A_search_that_keeps_more_than_its_memory_is_cut_and_says_so()
    {
        string[] complete = [.. from x in "ABCDEFGH" from y in "ABCDEFGH" where x != y select $"{x}>{y}"];
        KnowledgeGraph graph = Graph(complete);
        var tight = new MatchOptions { MemoryLimit = 10_000 };
        foreach (string pattern in new[] { "MATCH (a)-[]->{3}(b)", "MATCH ACYCLIC (a)-[]->*(b)", "MATCH SHORTEST 100 TRAIL (a)-[]->{1,4}(b)" })
        {
            string[] all = [.. Found(graph, pattern)];
            ChainResult cut = graph.Match(pattern, tight);
            (cut.Status, cut.Reason).Should().Be((ResultStatus.Truncated, TruncationReason.Memory), pattern);
            cut.Count.Should().BeLessThan(all.Length, pattern);
            Texts(cut).Should().Equal(all[..cut.Count], $"what was found before stays: {pattern}");
            graph.Match(pattern, tight with { Parallelism = 8 }).Should().Match<ChainResult>(shared => shared.Reason == TruncationReason.Memory && shared.Count <= cut.Count, $"threads share the limit: {pattern}");
        }

        graph.Match("MATCH (a)-[]->(b)", tight).Status.Should().Be(ResultStatus.Complete, "56 chains fit");
        graph.CountMatches("MATCH (a)-[]->{3}(b)", tight).Should().Be(new MatchCount(8 * 7 * 7 * 7, null), "what is counted is not kept");
    }

    [Fact]
    public void A_search_that_would_not_end_stops_when_its_time_is_up()
    {
        string[] complete = [.. from x in "ABCDEFGHIJKLMNOPQ" from y in "ABCDEFGHIJKLMNOPQ" where x != y select $"{x}>{y}"];
        MatchCount count = Graph(complete).CountMatches(Pattern.Parse("MATCH ACYCLIC (a)-[]->*(b)"), new MatchOptions { Timeout = TimeSpan.FromMilliseconds(50) });
        (count.Status, count.Reason).Should().Be((ResultStatus.Truncated, TruncationReason.Time));
        count.Count.Should().BePositive();
        ChainResult matched = Graph(complete).Match("MATCH ACYCLIC (a)-[]->*(b)", new MatchOptions { Limit = int.MaxValue, Timeout = TimeSpan.FromMilliseconds(50) });
        (matched.Status, matched.Reason).Should().Be((ResultStatus.Truncated, TruncationReason.Time));
    }

    [Theory]
    [InlineData("MATCH TRAIL (a)<-[]-*()-[]->{0,1}(b)")]
    [InlineData("MATCH WALK (a)(()-[]->()){0,1}<-[]-{0,1}(b)")]
    [InlineData("MATCH ALL SHORTEST WALK (a)(()-[]->()){0,1}<-[]-{0,1}(b)")]
    public void A_loop_is_one_edge_however_it_is_walked(string pattern)
    {
        KnowledgeGraph graph = Graph("A>A");
        graph.Match(pattern).Count(chain => chain.Length == 1).Should().Be(1);
        graph.Match(pattern).Single(chain => chain.Length == 1).Steps[0].IsForward.Should().BeTrue();
        graph.WithWeights(_ => 1).Lightest(pattern.Replace("ALL SHORTEST ", "", StringComparison.Ordinal), 10).Count(found => found.Chain.Length == 1).Should().Be(1);
    }

    [Fact]
    public void Chains_gives_what_matching_its_printed_pattern_gives()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        foreach (string condition in new[] { "migraine", "chronic-pain", "depression", "epileptic-seizure", "stroke", "fibromyalgia" })
        {
            ChainResult chains = graph.Chains("magnesium", condition, new ChainOptions { MaxLength = 9 });
            ChainResult matched = graph.Match(chains.Pattern);
            matched.Select(chain => chain.ToString()).Should().BeEquivalentTo(chains.Select(chain => chain.ToString()), condition);
            matched.Should().NotBeEmpty();
        }
    }

    /// <summary>Edges as "A>B" (sign ?), "A+B", "A-B"; letters of the alphabet are typed.</summary>
    private static KnowledgeGraph Graph(params string[] edges)
    {
        var builder = new KnowledgeGraphBuilder(Schema) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        foreach (char letter in edges.SelectMany(edge => new[] { edge[0], edge[^1] }).Distinct())
            builder.AddNode(letter.ToString(), "AEIOU".Contains(letter, StringComparison.Ordinal) ? "Vowel" : "Consonant");
        foreach (string edge in edges)
        {
            Sign sign = edge[1] switch { '+' => Sign.Plus, '-' => Sign.Minus, _ => Sign.Unknown };
            builder.AddEdge(new EdgeDraft(edge[..1], "to", edge[^1..]) { Sign = sign });
        }

        return builder.Build();
    }

    private static IEnumerable<string> Found(KnowledgeGraph graph, string pattern) => Texts(graph.Match(pattern));

    private static IEnumerable<string> Texts(ChainResult result) =>
        result.Select(chain => chain.From.Id + string.Concat(chain.Steps.Select(step => (step.IsForward ? ">" : "<") + step.To.Id)));
}
