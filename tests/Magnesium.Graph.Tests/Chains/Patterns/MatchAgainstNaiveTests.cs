namespace Magnesium.Graph.Tests.Chains.Patterns;

public class MatchAgainstNaiveTests
{
    [Fact]
    public void Matching_finds_exactly_the_paths_a_naive_matcher_finds()
    {
        int nonEmpty = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomPatterns.Graph(random);
            RandomPattern pattern = RandomPatterns.Pattern(random, graph);
            HashSet<string> expected = NaiveMatcher.Match(graph, pattern);
            ChainResult result = graph.Match(pattern.Text());
            string[] found = [.. result.Select(Key)];
            found.Should().OnlyHaveUniqueItems($"a path is found once (seed {seed}: {pattern.Text()})");
            found.Should().BeEquivalentTo(expected, $"seed {seed}: {pattern.Text()}");
            result.Status.Should().Be(ResultStatus.Complete);
            graph.CountMatches(Pattern.Parse(pattern.Text())).Count.Should().Be(expected.Count, $"seed {seed}: {pattern.Text()}");
            nonEmpty += expected.Count > 0 ? 1 : 0;
        }

        nonEmpty.Should().BeGreaterThan(500, "the random patterns must not all be empty questions");
    }

    [Theory]
    [InlineData("ANY SHORTEST ")]
    [InlineData("ALL SHORTEST ")]
    [InlineData("SHORTEST 3 ")]
    public void Selectors_keep_the_shortest_of_what_a_naive_matcher_finds(string selector)
    {
        int nonEmpty = 0;
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomPatterns.Graph(random);
            RandomPattern pattern = RandomPatterns.Pattern(random, graph);
            var groups = NaiveMatcher.Match(graph, pattern).GroupBy(key => (First(key), Last(graph, key))).ToDictionary(g => g.Key, g => g.ToList());
            ChainResult result = graph.Match(pattern.Text(selector));
            var found = result.GroupBy(chain => (chain.From.Index, chain.To.Index)).ToDictionary(g => g.Key, g => g.ToList());
            found.Keys.Should().BeEquivalentTo(groups.Keys, $"seed {seed}: {pattern.Text(selector)}");
            foreach (((int, int) ends, List<string> all) in groups)
            {
                int[] lengths = [.. all.Select(Length).Order()];
                string[] keys = [.. found[ends].Select(Key)];
                keys.Should().BeSubsetOf(all, $"seed {seed}: {pattern.Text(selector)}").And.OnlyHaveUniqueItems();
                int[] expected = selector switch
                {
                    "ANY SHORTEST " => lengths[..1],
                    "ALL SHORTEST " => [.. lengths.Where(length => length == lengths[0])],
                    _ => lengths[..Math.Min(3, lengths.Length)],
                };
                keys.Select(Length).Order().Should().Equal(expected, $"seed {seed}: {pattern.Text(selector)}");
            }

            nonEmpty += groups.Count > 0 ? 1 : 0;
        }

        nonEmpty.Should().BeGreaterThan(100);
    }

    private static string Key(Chain chain) => NaiveMatcher.Walked.KeyOf(chain.From.Index, chain.Steps.Select(step => (step.Edge.Index, step.IsForward)));

    private static int Length(string key) => key.Count(c => c is '<' or '>');

    private static int First(string key) => int.Parse(key.Split('<', '>')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static int Last(KnowledgeGraph graph, string key)
    {
        int at = key.LastIndexOfAny(['<', '>']);
        Edge edge = graph.Edges[int.Parse(key[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture)];
        return key[at] == '>' ? edge.Target.Index : edge.Source.Index;
    }
}
