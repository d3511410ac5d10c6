using System.Text;

namespace Magnesium.Graph.Fuzz;

/// <summary>The pattern language: what is parsed prints as what is parsed again, and is matched within its limits.</summary>
internal sealed class PatternTarget : FuzzTarget
{
    private static readonly MatchOptions Few = new() { Limit = 50, Timeout = TimeSpan.FromMilliseconds(2), MemoryLimit = 1 << 26 };

    private readonly TextMutator mutator = new([.. Seeds.Patterns.Select(Encoding.UTF8.GetBytes)], Words.Pattern);
    private readonly KnowledgeGraph graph = Seeds.Graphs[0];

    public override string Name => "pattern";

    public override byte[] Make(Random random) => mutator.Make(random);

    public override bool Accepts(byte[] input, int turn)
    {
        try
        {
            Pattern pattern = Pattern.Parse(Encoding.UTF8.GetString(input));
            BrokenPromise.Unless(Pattern.Parse(pattern.Text).Text == pattern.Text, $"the pattern's own text {pattern.Text} is parsed as another one");
            switch (turn % 4)
            {
                case 0:
                    graph.CountMatches(pattern, Few);
                    break;
                case 1:
                    foreach (ChainView chain in graph.Stream(pattern, Few))
                        _ = chain;
                    break;
                case 2:
                    graph.CountByEnds(pattern, Few);
                    break;
                default:
                    graph.Match(pattern, Few);
                    break;
            }

            return true;
        }
        catch (OverflowException) when (turn % 4 is 0 or 2)
        {
            // More chains than a count can say, as documented.
            return true;
        }
        catch (PatternException refusal)
        {
            BrokenPromise.Unless(refusal is { Problem.Length: > 0, Line: > 0, Column: > 0 }, $"a refusal without words or place: {refusal.Message}");
            return false;
        }
    }
}
