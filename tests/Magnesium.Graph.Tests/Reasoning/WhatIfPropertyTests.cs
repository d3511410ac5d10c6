using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

/// <summary>What-if on random signed graphs, against sampled systems and against the terms of the adjugate written out.</summary>
public class WhatIfPropertyTests
{
    private static Gen<string[]> Edges(int nodes, int most) =>
        (from source in Gen.Choose(0, nodes - 1)
         from target in Gen.Choose(0, nodes - 1)
         from sign in Gen.Elements("+", "+", "+", "-", "-", "-", "?")
         select $"n{source} {sign} n{target}").ListBetween(nodes, most);

    [Fact]
    public void No_answer_is_wrong_in_a_stable_system()
    {
        long answered = 0, abstained = 0, systems = 0, loops = 0;
        int seed = 0;
        Prop.ForAll(
            Gen.Choose(3, 8).SelectMany(nodes => Edges(nodes, nodes * 2)).ToArbitrary(),
            edges =>
            {
                KnowledgeGraph graph = SignedGraphs.Of(edges);
                var random = new System.Random(seed++);
                var held = new List<Intervention> { new(graph.Nodes[0], Direction.Up) };
                if (random.Next(3) == 0 && graph.Nodes.Count > 2)
                    held.Add(new Intervention(graph.Nodes[1], Direction.Down));
                WhatIfResult result = graph.WhatIf(held);
                answered += result.Answered;
                abstained += result.Abstained;
                loops += result.Count(answer => answer.Reason == AbstentionReason.Feedback);
                for (int i = 0; i < 30; i++)
                {
                    var system = new SampledSystem(graph, held, random);
                    if (!system.IsStable)
                        continue;
                    systems++;
                    Dictionary<int, double> response = system.Response();
                    foreach (WhatIfAnswer answer in result.Where(answer => answer.Direction != Direction.Unstated))
                        (response[answer.Node.Index] > 0).Should().Be(answer.Direction == Direction.Up, $"{answer} in {string.Join(", ", edges)} under {string.Join(", ", held)}");
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
        answered.Should().BeGreaterThan(200);
        abstained.Should().BeGreaterThan(100);
        loops.Should().BeGreaterThan(10);
        systems.Should().BeGreaterThan(3000);
    }

    [Fact]
    public void In_a_loop_the_answer_is_that_of_all_terms_of_the_adjugate_when_they_agree()
    {
        int decided = 0, open = 0;
        Prop.ForAll(
            Edges(5, 11).ToArbitrary(),
            edges =>
            {
                // A ring through all nodes makes them one component.
                string[] ring = [.. Enumerable.Range(0, 5).Select(i => $"n{i} {(edges.Length % 2 == 0 && i == 0 ? "-" : "+")} n{(i + 1) % 5}")];
                KnowledgeGraph graph = SignedGraphs.Of([.. edges, .. ring, "do + n0"]);
                WhatIfResult result = graph.WhatIf("do", Direction.Up);
                Edge[] among = [.. graph.Edges.Where(edge => edge.Source.Id != "do" && edge.Source != edge.Target)];
                for (int node = 0; node < 5; node++)
                {
                    Sign expected = Terms(among, $"n{node}");
                    WhatIfAnswer answer = result.For(graph.Node($"n{node}"))!;
                    answer.Direction.Should().Be(expected switch { Sign.Plus => Direction.Up, Sign.Minus => Direction.Down, _ => Direction.Unstated });
                    decided += expected == Sign.Unknown ? 0 : 1;
                    open += expected == Sign.Unknown ? 1 : 0;
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        decided.Should().BeGreaterThan(100);
        open.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Without_loops_an_answer_is_the_net_effect_or_less_sure_of_it()
    {
        int answered = 0;
        Prop.ForAll(
            Edges(7, 14).ToArbitrary(),
            edges =>
            {
                // Edges from a lower to a higher number make no loop.
                string[] forward = [.. edges.Select(edge => edge.Split(' ')).Where(words => string.CompareOrdinal(words[0], words[2]) < 0).Select(words => string.Join(' ', words)), "n0 + n1"];
                KnowledgeGraph graph = SignedGraphs.Of(forward);
                foreach (WhatIfAnswer answer in graph.WhatIf("n0", Direction.Up))
                {
                    Sign net = graph.Effect("n0", answer.Node.Id).Sign!.Value;
                    answer.Direction.Should().Be(net switch { Sign.Plus => Direction.Up, Sign.Minus => Direction.Down, _ => Direction.Unstated });
                    if (answer.Direction != Direction.Unstated)
                        answer.Witnesses.Single().Sign.Should().Be(net);
                    else
                        answer.Witnesses.Should().NotBeEmpty();
                    answered += answer.Direction != Direction.Unstated ? 1 : 0;
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        answered.Should().BeGreaterThan(500);
    }

    /// <summary>The sign that all terms share in the response of one node to a push on n0: cofactor (n0, node) of -J, permutation by permutation.</summary>
    private static Sign Terms(Edge[] edges, string node)
    {
        var signs = new HashSet<Sign>();
        List<Sign>[,] a = new List<Sign>[5, 5];
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
                a[i, j] = i == j ? [Sign.Plus] : [.. edges.Where(edge => edge.Source.Id == $"n{j}" && edge.Target.Id == $"n{i}").Select(edge => edge.Sign.Opposite())];
        }

        // x_node = Σ over permutations that send row n0 to column `node`: cofactor C(0, node) is entry (node, 0) of the adjugate.
        int column = node[1] - '0';
        Permute([.. Enumerable.Range(0, 5).Where(c => c != column)], 0);
        return signs.Count == 1 ? signs.Single() : Sign.Unknown;

        void Permute(int[] columns, int at)
        {
            if (at == columns.Length)
            {
                int[] permutation = [column, .. columns];
                IEnumerable<Sign> terms = [Parity(permutation)];
                foreach (List<Sign> factors in Enumerable.Range(1, 4).Select(row => a[row, permutation[row]]))
                    terms = terms.SelectMany(term => factors.Select(factor => term.Then(factor)));
                signs.UnionWith(terms);
                return;
            }

            for (int i = at; i < columns.Length; i++)
            {
                (columns[at], columns[i]) = (columns[i], columns[at]);
                Permute(columns, at + 1);
                (columns[at], columns[i]) = (columns[i], columns[at]);
            }
        }
    }

    private static Sign Parity(int[] permutation)
    {
        int inversions = 0;
        for (int i = 0; i < permutation.Length; i++)
        {
            for (int j = i + 1; j < permutation.Length; j++)
                inversions += permutation[i] > permutation[j] ? 1 : 0;
        }

        return inversions % 2 == 0 ? Sign.Plus : Sign.Minus;
    }
}
