using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>effect FROM TO</c>: does more of the one raise or lower the other, by all causal chains?</summary>
internal sealed class EffectCommand : Command, IHasExamples
{
    private const int DefaultTop = 5;

    private readonly SharedOptions shared;
    private readonly Argument<string> from = new("FROM") { Description = "The node to start from: id, CURIE, label or synonym in any language." };
    private readonly Argument<string> to = new("TO") { Description = "The node to reach, likewise." };

    private readonly Option<string[]> given = new("--given")
    {
        Description = "A node that is in its state: edges that it relieves are off. May be given several times.",
        HelpName = "NODE",
    };

    private readonly Option<int> top = new("--top")
    {
        Description = "How many chains of each side to show; all are counted.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTop,
        CustomParser = result => SharedOptions.Count(result, "--top"),
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Show every chain as a proof: all evidence, and every number of its belief." };

    public EffectCommand(SharedOptions shared)
        : base("effect", "Whether more of one thing means more or less of another: the chains for each side, and the sign they share.")
    {
        this.shared = shared;
        Add(from);
        Add(to);
        Add(given);
        Add(top);
        Add(explain);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples =>
    [
        "magnesium effect magnesium excitotoxicity",
        "magnesium effect magnesium \"NMDA receptor activity\" --given membrane-depolarization",
        "magnesium effect хипомагнезиемия мигрена --lang bg --explain",
    ];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        var options = new EffectOptions { Given = [.. (parsed.GetValue(given) ?? []).Select(graph.Node)] };
        NetEffect effect = graph.Effect(graph.Node(parsed.GetRequiredValue(from)), graph.Node(parsed.GetRequiredValue(to)), options, shared.Terminal.Cancellation);
        string language = shared.Language(parsed);
        bool isExplained = parsed.GetValue(explain);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, effect, language, isExplained));
        }
        else
        {
            using Page page = shared.Terminal.Page();
            new EffectPage(page, new Wording(language), parsed.GetValue(top), isExplained).Print(effect);
        }

        return effect.Reason == TruncationReason.Cancelled ? throw new OperationCanceledException() : ExitCode.Done;
    }
}
