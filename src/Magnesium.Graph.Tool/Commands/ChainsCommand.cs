using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>chains FROM TO</c>: how one thing reaches another, every hop with its evidence.</summary>
internal sealed class ChainsCommand : Command, IHasExamples
{
    private const int DefaultTop = 10;

    private readonly SharedOptions shared;
    private readonly ChainOptionSet chains = new();

    private readonly Option<int> top = new("--top")
    {
        Description = "How many of the best chains to show; all are counted.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTop,
        CustomParser = result => SharedOptions.Count(result, "--top"),
    };

    public ChainsCommand(SharedOptions shared)
        : base("chains", "The best chains from one node to another, each hop with the words of its sources.")
    {
        this.shared = shared;
        chains.AddTo(this);
        Add(top);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples =>
    [
        "magnesium chains magnesium migraine",
        "magnesium chains магнезий \"хронична болка\" --lang bg --top 3",
        "magnesium chains MONDO:0005277 headache --json",
        "magnesium chains magnesium depression --stance asserted --sign -",
    ];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        ChainResult result = chains.Run(parsed, graph, parsed.GetValue(top), shared.Terminal.Cancellation);
        string language = shared.Language(parsed);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, result, language));
        }
        else
        {
            using Page page = shared.Terminal.Page();
            (Node from, Node to) = chains.Ends(parsed, graph);
            new ChainPage(page, new Wording(language)).Print(result, from, to);
        }

        return result.Reason == TruncationReason.Cancelled ? throw new OperationCanceledException() : ExitCode.Done;
    }
}
