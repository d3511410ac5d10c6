using System.Globalization;
using static System.FormattableString;

namespace Magnesium.Graph.Tests;

public class ChainSearchTests
{
    [Fact]
    public void A_diamond_has_two_chains()
    {
        KnowledgeGraph graph = Graph("a + b", "a + c", "b + d", "c + d", "d - e");

        graph.Chains("a", "e").Select(c => c.ToString()).Should().Equal(
            "a -[raises +]-> b -[raises +]-> d -[lowers -]-> e",
            "a -[raises +]-> c -[raises +]-> d -[lowers -]-> e");
    }

    [Fact]
    public void Parallel_edges_of_opposite_sign_give_two_chains_of_opposite_sign()
    {
        KnowledgeGraph graph = Graph("a + b", "a - b", "b + c");

        graph.Chains("a", "c").Select(c => c.Sign).Order().Should().Equal(Sign.Minus, Sign.Plus);
    }

    [Fact]
    public void A_ring_is_walked_once()
    {
        KnowledgeGraph graph = Graph("a + b", "b + c", "c + a", "c + d", "b + a");

        graph.Chains("a", "d").Should().ContainSingle().Which.Length.Should().Be(3);
    }

    [Fact]
    public void Chains_do_not_pass_through_their_own_end()
    {
        KnowledgeGraph graph = Graph("a + b", "b + c", "c + b", "a + c");

        graph.Chains("a", "b").Select(c => c.Length).Should().BeEquivalentTo([1, 2]);
    }

    [Fact]
    public void A_chain_of_ten_thousand_steps_needs_no_call_stack()
    {
        KnowledgeGraph graph = Graph([.. Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"n{i} + n{i + 1}"))]);

        graph.Chains("n0", "n10000", new ChainOptions { MaxLength = 10_000 }).Should().ContainSingle().Which.Length.Should().Be(10_000);
    }

    [Fact]
    public void A_wanted_sign_leads_the_search_so_a_billion_chains_of_the_other_are_never_walked()
    {
        IEnumerable<string> ladder = Enumerable.Range(0, 30).SelectMany(i => new[] { Invariant($"n{i} + n{i + 1}"), Invariant($"n{i} is n{i + 1}") });
        KnowledgeGraph graph = Graph([.. ladder, "n0 - n30"]);

        ChainResult lowering = graph.Chains("n0", "n30", new ChainOptions { Sign = Sign.Minus, Any = true, MaxLength = 30, Timeout = TimeSpan.FromSeconds(5) });

        lowering.Should().ContainSingle().Which.Length.Should().Be(1);
        lowering.Reason.Should().BeNull();
    }

    [Fact]
    public void Structural_steps_stand_only_where_the_pattern_has_them()
    {
        KnowledgeGraph graph = Graph("a given b", "b + c", "c with d", "d includes e", "c given f", "e + g", "a is h", "e with i");

        graph.Chains("a", "e").Should().ContainSingle().Which.Kind.Should().Be(ChainKind.Association);
        graph.Chains("a", "f").Should().BeEmpty("given_as stands only at the start");
        graph.Chains("a", "g").Should().BeEmpty("nothing follows includes");
        graph.Chains("a", "i").Should().BeEmpty("nothing follows includes");
        graph.Chains("a", "h").Should().BeEmpty("other structural relations are not walked");
        graph.Chains("a", "b").Should().ContainSingle().Which.Should().Match<Chain>(c => c.Kind == ChainKind.Structural && c.Sign == Sign.None);
        graph.Chains("a", "h", new ChainOptions { Any = true }).Should().ContainSingle();
    }

    [Fact]
    public void A_cancelled_search_says_so_whatever_the_size_of_the_graph()
    {
        ChainResult result = Graph("a + b").Chains("a", "b", cancellation: new CancellationToken(canceled: true));

        (result.Count, result.Status, result.Reason).Should().Be((0, ResultStatus.Truncated, TruncationReason.Cancelled));
        result.NearestMiss.Should().BeNull("nothing is known of what was not looked for");
    }

    [Fact]
    public void A_search_is_cancelled_while_it_runs()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        ChainResult result = Layers(14, 5).Chains("from", "to", new ChainOptions { MaxLength = 20, Limit = int.MaxValue, Top = 1 }, cancel.Token);

        (result.Status, result.Reason, result.Count).Should().Be((ResultStatus.Truncated, TruncationReason.Cancelled, 1));
    }

    [Fact]
    public void A_search_whose_time_is_up_says_so_and_keeps_what_it_found()
    {
        ChainResult result = Layers(14, 5).Chains("from", "to", new ChainOptions { MaxLength = 20, Limit = int.MaxValue, Timeout = TimeSpan.FromMilliseconds(100), Top = 3 });

        (result.Status, result.Reason, result.Count).Should().Be((ResultStatus.Truncated, TruncationReason.Time, 3));
        result.Found.Should().BeGreaterThan(3);
    }

    [Fact]
    public void A_search_with_no_time_at_all_is_truncated()
    {
        Graph("a + b").Chains("a", "b", new ChainOptions { Timeout = TimeSpan.Zero }).Reason.Should().Be(TruncationReason.Time);
        Graph("a + b").Chains("a", "b", new ChainOptions { Timeout = Timeout.InfiniteTimeSpan }).Count.Should().Be(1);
    }

    [Fact]
    public void The_best_few_are_returned_and_all_are_counted()
    {
        ChainResult result = Layers(2, 5).Chains("from", "to", new ChainOptions { Top = 4 });

        (result.Count, result.Found, result.Status, result.Reason).Should().Be((4, 25L, ResultStatus.Complete, null));
        result.Chains.Length.Should().Be(4);
    }

    [Fact]
    public void Mechanisms_come_first_then_treatments_associations_and_structure()
    {
        KnowledgeGraph graph = Graph("a given z", "a with z", "a given t", "t treats z", "a + z", "a + b", "b treats z");

        graph.Chains("a", "z").Select(c => (c.Kind, c.Length)).Should().Equal(
            (ChainKind.Mechanism, 1), (ChainKind.Treatment, 2), (ChainKind.Treatment, 2), (ChainKind.Association, 1), (ChainKind.Structural, 1));
    }

    [Fact]
    public void Hubs_are_ranked_low_by_degree()
    {
        KnowledgeGraph graph = Graph("a + hub", "hub + z", "a + quiet", "quiet + z", "hub + x", "hub + y", "p + hub", "q + hub");

        graph.Chains("a", "z", new ChainOptions { Weight = ChainWeight.Degree }).Select(c => c.Steps[0].To.Id).Should().Equal("quiet", "hub");
    }

    [Fact]
    public void Leaving_out_a_source_ends_a_contest_that_only_the_parallel_edge_made()
    {
        KnowledgeGraph graph = Builder("a", "b")
            .AddEdge("a", "raises", "b", new Evidence { Source = "one", Finding = "…" })
            .AddEdge("a", "lowers", "b", new Evidence { Source = "two", Finding = "…" })
            .Build();

        graph.Edges.Should().OnlyContain(e => e.IsContested);
        Step step = graph.Chains("a", "b", new ChainOptions { ExcludeSource = "two" }).Should().ContainSingle().Which.Steps[0];
        (step.Edge.Relation.Id, step.IsContested, step.Evidence.Length).Should().Be(("raises", false, 1));
    }

    [Fact]
    public void Leaving_out_a_source_weakens_the_edges_that_have_others_too()
    {
        KnowledgeGraph graph = Builder("a", "b")
            .AddEdge("a", "raises", "b", new Evidence { Source = "one", Finding = "…", Stance = Stance.Hypothesised }, new Evidence { Source = "two", Finding = "…" })
            .Build();

        Step step = graph.Chains("a", "b", new ChainOptions { ExcludeSource = "two" }).Single().Steps[0];
        (step.Stance, step.Belief, step.Evidence.Single().Source).Should().Be((EdgeStance.Hypothesised, 0.25, "one"));
        (step.Edge.Stance, step.Edge.Belief).Should().Be((EdgeStance.Asserted, 0.625));
    }

    [Fact]
    public void A_source_that_the_graph_does_not_have_is_refused_with_the_nearest()
    {
        Action ask = () => Graph("a + b").Chains("a", "b", new ChainOptions { ExcludeSource = "onee" });

        ask.Should().Throw<ArgumentException>().WithMessage("unknown source 'onee'. Did you mean 'one'?*");
    }

    [Fact]
    public void A_node_of_another_graph_is_refused()
    {
        KnowledgeGraph graph = Graph("a + b");
        Action ask = () => graph.Chains(graph.Node("a"), Graph("a + b").Node("b"));
        Action nothing = () => graph.Chains(default, graph.Node("b"));

        ask.Should().Throw<ArgumentException>().WithMessage("the node is of another graph. Ask the graph that it came from.");
        nothing.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        KnowledgeGraph graph = Graph("a + b");
        foreach (ChainOptions options in new[] { new ChainOptions { MaxLength = 0 }, new ChainOptions { Top = -1 }, new ChainOptions { Limit = -1 } })
        {
            Action ask = () => graph.Chains("a", "b", options);
            ask.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void The_pattern_that_was_asked_is_printed()
    {
        KnowledgeGraph graph = Graph("a + b", "o'clock + b");

        graph.Chains("a", "b").Pattern.Should().Be(
            "MATCH ACYCLIC (a {id: 'a'})-[:given_as]->{0,1}()-[c WHERE c.role = 'causal' AND c.stance <> 'refuted']->{0,6}()-[s WHERE s.role = 'association' AND s.stance <> 'refuted']->{0,1}()-[:includes]->{0,1}(b {id: 'b'})");
        graph.Chains("o'clock", "b", new ChainOptions { Any = true, MaxLength = 3 }).Pattern.Should().Be("MATCH ACYCLIC (a {id: 'o''clock'})-[]->{1,3}(b {id: 'b'})");
        graph.Chains("a", "b", new ChainOptions { Stances = [EdgeStance.Asserted, EdgeStance.Hypothesised] }).Pattern.Should()
            .Contain("(c.stance = 'asserted' OR c.stance = 'hypothesised')").And.Contain("(s.stance = 'asserted' OR s.stance = 'hypothesised')");
    }

    /// <summary>Edges as "a + b"; words for the other relations of <see cref="Builder"/>.</summary>
    internal static KnowledgeGraph Graph(params string[] edges)
    {
        string[][] parts = [.. edges.Select(edge => edge.Split(' '))];
        KnowledgeGraphBuilder builder = Builder([.. parts.SelectMany(part => new[] { part[0], part[2] }).Distinct()]);
        foreach (string[] part in parts)
        {
            string relation = part[1] switch
            {
                "+" => "raises",
                "-" => "lowers",
                "with" => "goes_with",
                "given" => "given_as",
                "is" => "is_a",
                string word => word,
            };
            builder.AddEdge(part[0], relation, part[2], new Evidence { Source = "one", Finding = "…" });
        }

        return builder.Build();
    }

    internal static KnowledgeGraphBuilder Builder(params string[] nodes)
    {
        GraphSchemaBuilder schema = new GraphSchemaBuilder("test").AddNodeType("Thing");
        foreach ((string id, Role role, Sign? sign) in new (string, Role, Sign?)[]
        {
            ("raises", Role.Causal, Sign.Plus), ("lowers", Role.Causal, Sign.Minus), ("treats", Role.Causal, Sign.Minus), ("affects", Role.Causal, null),
            ("goes_with", Role.Association, Sign.Plus), ("given_as", Role.Structural, Sign.None), ("includes", Role.Structural, Sign.None), ("is_a", Role.Structural, Sign.None),
        })
        {
            schema.AddRelation(id, role, "Thing", "Thing", sign);
        }

        var builder = new KnowledgeGraphBuilder(schema.Build());
        foreach (string source in new[] { "one", "two" })
            builder.AddSource(new Source { Id = source, Title = source });
        foreach (string node in nodes)
            builder.AddNode(node, "Thing");
        return builder;
    }

    /// <summary>A graph with width^depth chains.</summary>
    private static KnowledgeGraph Layers(int depth, int width)
    {
        string Name(int layer, int place) => string.Create(CultureInfo.InvariantCulture, $"n{layer}-{place}");
        var edges = new List<string>();
        for (int place = 0; place < width; place++)
        {
            edges.Add($"from + {Name(0, place)}");
            edges.Add($"{Name(depth - 1, place)} + to");
            for (int layer = 1; layer < depth; layer++)
            {
                for (int before = 0; before < width; before++)
                    edges.Add($"{Name(layer - 1, before)} + {Name(layer, place)}");
            }
        }

        return Graph([.. edges]);
    }
}
