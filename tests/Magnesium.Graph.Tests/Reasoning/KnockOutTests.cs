using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class KnockOutTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Fact]
    public void The_curated_graph_concludes_from_magnesium_its_low_state_and_every_intervention()
    {
        Magnesium.Conclusions().Select(conclusion => conclusion.From.Id).Distinct()
            .Should().BeEquivalentTo("magnesium", "hypomagnesemia", "magnesium-therapy", "magnesium-supplementation", "magnesium-sulfate");
        Magnesium.Conclusions().Should().Contain(conclusion => conclusion.ToString() == "magnesium epileptic-seizure -")
            .And.Contain(conclusion => conclusion.ToString() == "magnesium migraine ?")
            .And.OnlyContain(conclusion => conclusion.To.Type.Is(Magnesium.Schema.NodeType("Condition")));
    }

    [Fact]
    public void Without_the_study_against_it_a_conclusion_gains_its_direction()
    {
        GraphDiff diff = Magnesium.KnockOut(new EvidenceFilter { Sources = ["phelan-2018"] });

        ChangedConclusion changed = diff.Conclusions.Single(conclusion => (conclusion.From, conclusion.To) == ("magnesium", "depression"));
        (changed.Before!.Sign, changed.After!.Sign, changed.Change).Should().Be((Sign.Unknown, Sign.Minus, ConclusionChange.Strengthens));
        changed.Because.Should().Contain(change => change.ToString() == "magnesium protects_from depression -: contested yes → no");
        changed.Because.Should().OnlyContain(change => change.Sources.Single() == "phelan-2018");
    }

    [Fact]
    public void Without_its_only_trial_a_conclusion_vanishes()
    {
        GraphDiff diff = Magnesium.KnockOut(new EvidenceFilter { StudyKinds = ["randomised-trial", "meta-analysis", "narrative-review"] });

        diff.Conclusions.Should().Contain(conclusion => conclusion.From == "magnesium-sulfate" && conclusion.To == "eclampsia" && conclusion.Change == ConclusionChange.Vanishes);
        diff.Conclusions.Single(conclusion => conclusion.From == "magnesium-sulfate" && conclusion.To == "eclampsia").Because
            .Should().Contain(change => change.After == null && change.Before!.Value.Target.Id == "eclampsia");
        diff.AddedNodes.Concat(diff.RemovedNodes).Should().BeEmpty();
    }

    [Fact]
    public void Evidence_in_mice_can_be_knocked_out()
    {
        GraphDiff diff = Magnesium.KnockOut(new EvidenceFilter { Species = ["mouse"] });

        diff.Edges.SelectMany(change => change.RemovedEvidence).Should().NotBeEmpty().And.OnlyContain(piece => piece.Context.Species == "mouse");
        diff.Conclusions.Should().OnlyContain(conclusion => conclusion.Change == ConclusionChange.Weakens);
    }

    [Fact]
    public void What_the_graph_does_not_have_is_refused_with_the_nearest()
    {
        Magnesium.Invoking(graph => graph.KnockOut(new EvidenceFilter { Sources = ["choi-2041"] })).Should().Throw<ArgumentException>().WithMessage("the graph has no source 'choi-2041'. Did you mean 'choi-2014'?*");
        Magnesium.Invoking(graph => graph.KnockOut(new EvidenceFilter { StudyKinds = ["randomized-trial"] })).Should().Throw<ArgumentException>().WithMessage("*Did you mean 'randomised-trial'?*");
        Magnesium.Invoking(graph => graph.KnockOut(new EvidenceFilter { Species = ["rat"] })).Should().Throw<ArgumentException>().WithMessage("*no species 'rat'*mouse*");
    }

    [Fact]
    public void Knocking_out_equals_never_having_had_the_evidence()
    {
        var seen = new HashSet<ConclusionChange>();
        Prop.ForAll(
            Gen.OneOf(Generators.Curated(6, 26), Generators.Imported(5, 20)).ToArbitrary(),
            parts =>
            {
                KnowledgeGraph graph = parts.Build();
                foreach (Func<Evidence, bool> isRemoved in new Func<Evidence, bool>[]
                {
                    piece => piece.Source == "source-a",
                    new EvidenceFilter { StudyKinds = ["strong"], Stances = [Stance.Hypothesised] }.Matches,
                    piece => piece.Supports == false,
                })
                {
                    KnowledgeGraph less = (parts with
                    {
                        Edges =
                        [
                            .. parts.Edges.Select(edge => edge with { Evidence = [.. edge.Evidence.Where(piece => !isRemoved(piece))] })
                                .Where((edge, i) => parts.Edges[i].Evidence.IsEmpty || !edge.Evidence.IsEmpty),
                        ],
                    }).Build();
                    var everything = new ConclusionOptions { From = [.. graph.Nodes.Select(node => node.Id)], To = [.. graph.Nodes.Select(node => node.Id)] };

                    GraphDiff diff = graph.KnockOut(isRemoved, everything);

                    Dictionary<(string, string), Conclusion> before = graph.Conclusions(everything).ToDictionary(c => (c.From.Id, c.To.Id));
                    Dictionary<(string, string), Conclusion> after = less.Conclusions(everything).ToDictionary(c => (c.From.Id, c.To.Id));
                    Texts(diff.Conclusions.Select(c => (c.From, c.To, c.Before, c.After))).Should().Equal(
                        Texts(before.Keys.Union(after.Keys).Select(pair => (pair.Item1, pair.Item2, before.GetValueOrDefault(pair), after.GetValueOrDefault(pair)))
                            .Where(pair => Differs(pair.Item3, pair.Item4))));
                    diff.Conclusions.Should().NotContain(conclusion => conclusion.Because.IsEmpty, "nothing changes without a cause");
                    diff.Edges.Sum(change => change.RemovedEvidence.Length).Should().Be(graph.Edges.Sum(edge => edge.Evidence.Count(isRemoved)));
                    diff.Edges.SelectMany(change => change.AddedEvidence).Should().BeEmpty();
                    seen.UnionWith(diff.Conclusions.Select(conclusion => conclusion.Change));
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        seen.Should().Contain([ConclusionChange.Vanishes, ConclusionChange.Weakens, ConclusionChange.Strengthens]);

        static bool Differs(Conclusion? before, Conclusion? after) =>
            before?.Sign != after?.Sign || (before!.Sign != Sign.Unknown && Math.Abs((before.Belief ?? 0) - (after!.Belief ?? 0)) > 1e-9);

        static string[] Texts(IEnumerable<(string From, string To, Conclusion? Before, Conclusion? After)> conclusions) =>
            [.. conclusions.Select(c => $"{c.From} {c.To} {c.Before?.Sign} {c.Before?.Belief:0.000000} {c.After?.Sign} {c.After?.Belief:0.000000}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Critical_sources_are_a_smallest_set_that_changes_the_answer()
    {
        int found = 0, larger = 0;
        Prop.ForAll(
            Gen.OneOf(Generators.Curated(5, 22), Generators.Imported(5, 18)).ToArbitrary(),
            parts =>
            {
                KnowledgeGraph graph = parts.Build();
                string[][] sets = [.. Enumerable.Range(1, 7).Select(bits => Generators.SourceIds.Where((_, place) => (bits >> place & 1) != 0).ToArray()).OrderBy(set => set.Length)];
                KnowledgeGraph[] without = [.. sets.Select(set => graph.Without(piece => set.Contains(piece.Source)))];
                foreach (Node from in graph.Nodes)
                {
                    foreach (Node to in graph.Nodes.Where(to => to != from))
                    {
                        Sign? now = graph.Effect(from, to).Sign;
                        int smallest = now is null ? -1 : Array.FindIndex(without, less => less.Effect(from.Id, to.Id).Sign != now);
                        string[] critical = [.. graph.CriticalSources(from, to)!.Value.Select(source => source.Id)];

                        critical.Length.Should().Be(smallest < 0 ? 0 : sets[smallest].Length, $"{from} {to} {now}");
                        if (critical.Length > 0)
                            without[Array.FindIndex(sets, set => set.SequenceEqual(critical))].Effect(from.Id, to.Id).Sign.Should().NotBe(now);
                        found += critical.Length > 0 ? 1 : 0;
                        larger += critical.Length > 1 ? 1 : 0;
                    }
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        found.Should().BeGreaterThan(100);
        larger.Should().BeGreaterThan(20);
    }

    [Fact]
    public void Every_curated_conclusion_hangs_on_the_sources_found_and_on_no_fewer()
    {
        foreach (Conclusion conclusion in Magnesium.Conclusions())
        {
            string[] critical = [.. Magnesium.CriticalSources(conclusion.From, conclusion.To)!.Value.Select(source => source.Id)];

            critical.Should().NotBeEmpty();
            SignWithout(conclusion, critical).Should().NotBe(conclusion.Sign);
            foreach (string spared in critical)
                SignWithout(conclusion, [.. critical.Where(id => id != spared)]).Should().Be(conclusion.Sign);
        }

        static Sign? SignWithout(Conclusion conclusion, string[] sources) =>
            Magnesium.Without(piece => sources.Contains(piece.Source)).Effect(conclusion.From.Id, conclusion.To.Id).Sign;
    }

    [Fact]
    public void Sources_that_may_not_fall_are_spared()
    {
        Node magnesium = Magnesium.Node("magnesium");
        Node seizure = Magnesium.Node("epileptic-seizure");

        Magnesium.CriticalSources(magnesium, seizure)!.Value.Select(source => source.Id).Should().Equal("curation");
        Magnesium.CriticalSources(magnesium, seizure, source => source.Kind != "curation")!.Value.Should().NotBeEmpty().And.NotContain(source => source.Kind == "curation");
    }
}
