using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>cite FROM TO</c>: the sources behind the chains, for a reference manager.</summary>
internal sealed class CiteCommand : Command, IHasExamples
{
    private const string BibTeX = "bibtex";
    private const string CslJson = "csl-json";

    private readonly SharedOptions shared;
    private readonly ChainOptionSet chains = new();

    private readonly Option<string?> format = new("--format")
    {
        Description = "bibtex (default) or csl-json; --json is short for the latter.",
        HelpName = $"{BibTeX}|{CslJson}",
        CustomParser = result => SharedOptions.OneOf(result, "--format", [BibTeX, CslJson]),
    };

    public CiteCommand(SharedOptions shared)
        : base("cite", "The sources behind all chains from one node to another, as BibTeX or CSL JSON.")
    {
        this.shared = shared;
        chains.AddTo(this);
        Add(format);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium cite magnesium migraine > sources.bib", "magnesium cite magnesium stroke --format csl-json"];

    private int Answer(ParseResult parsed)
    {
        string? asked = parsed.GetValue(format);
        if (asked == BibTeX && shared.Json(parsed))
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.BibTeXIsNotJson());
        KnowledgeGraph graph = shared.Graph(parsed);
        ChainResult result = chains.Run(parsed, graph, top: null, shared.Terminal.Cancellation);
        IReadOnlyList<Source> sources = Bibliography.Of(result);
        using Page page = shared.Terminal.Page();
        page.Writer.Write(asked == CslJson || shared.Json(parsed) ? Bibliography.ToCslJson(sources) : Bibliography.ToBibTeX(sources));
        if (sources.Count == 0)
            shared.Terminal.Error.WriteLine(ToolMessages.NothingToCite());
        return ExitCode.Done;
    }
}
