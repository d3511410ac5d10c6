namespace Magnesium.Graph.Tests;

/// <summary>Reasoning that can run long stops when told.</summary>
public class CancellationTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();
    private static readonly CancellationToken Stopped = new(canceled: true);

    public static TheoryData<string> Questions => [.. Asked.Keys];

    private static Dictionary<string, Action> Asked { get; } = new(StringComparer.Ordinal)
    {
        ["conflicts"] = () => Graph.Conflicts(Stopped),
        ["conclusions"] = () => Graph.Conclusions(cancellation: Stopped),
        ["critical sources"] = () => Graph.CriticalSources(Graph.Node("magnesium"), Graph.Node("stroke"), cancellation: Stopped),
        ["explain"] = () => Graph.Explain(Graph.Chains("magnesium", "migraine")[0], cancellation: Stopped),
        ["without"] = () => Graph.Without(piece => piece.Source == "article", Stopped),
        ["knock-out"] = () => Graph.KnockOut(piece => piece.Source == "article", cancellation: Stopped),
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_that_is_stopped_says_so(string question) => Asked[question].Should().Throw<OperationCanceledException>();
}
