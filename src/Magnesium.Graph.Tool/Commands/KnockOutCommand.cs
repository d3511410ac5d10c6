using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Magnesium.Graph.Tool;

/// <summary><c>knock-out</c>: what falls if some evidence is taken away.</summary>
internal sealed class KnockOutCommand : Command, IHasExamples
{
    /// <summary>The kind of source that stands for the curators' own definitions.</summary>
    private const string Curation = "curation";

    private readonly SharedOptions shared;
    private readonly Option<string[]> sources = new("--source") { Description = "Take out all evidence of this source. May be given several times.", HelpName = "ID" };
    private readonly Option<string[]> studyKinds = new("--study-kind") { Description = "Take out all evidence from this kind of study, likewise.", HelpName = "KIND" };

    private readonly Option<Stance[]> stances = new("--stance")
    {
        Description = "Take out all evidence of this stance, likewise.",
        HelpName = "STANCE",
        CustomParser = result => [.. result.Tokens.Select(token => Parsed(result, token.Value))],
    };

    private readonly Option<string[]> species = new("--species") { Description = "Take out all evidence from this species, likewise.", HelpName = "SPECIES" };
    private readonly Option<bool> smallest = new("--smallest") { Description = "Show the smallest set of sources that each conclusion hangs on." };

    public KnockOutCommand(SharedOptions shared)
        : base("knock-out", "Which conclusions flip, weaken or vanish when evidence is taken away, and what each hangs on.")
    {
        this.shared = shared;
        Add(sources);
        Add(studyKinds);
        Add(stances);
        Add(species);
        Add(smallest);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples =>
    [
        "magnesium knock-out --source phelan-2018",
        "magnesium knock-out --study-kind case-report --study-kind uncontrolled-trial",
        "magnesium knock-out --stance hypothesised --json",
        "magnesium knock-out --smallest",
    ];

    private int Answer(ParseResult parsed)
    {
        var removed = new EvidenceFilter
        {
            Sources = [.. parsed.GetValue(sources) ?? []],
            StudyKinds = [.. parsed.GetValue(studyKinds) ?? []],
            Stances = [.. parsed.GetValue(stances) ?? []],
            Species = [.. parsed.GetValue(species) ?? []],
        };
        bool isSmallest = parsed.GetValue(smallest);
        if (removed.IsEmpty && !isSmallest)
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.NothingToKnockOut());
        KnowledgeGraph graph = shared.Graph(parsed);
        GraphDiff diff = graph.KnockOut(removed, cancellation: shared.Terminal.Cancellation);
        (Conclusion, ImmutableArray<Source>?)[] hangingOn = isSmallest ? [.. graph.Conclusions(cancellation: shared.Terminal.Cancellation).Select(conclusion => (conclusion, Critical(graph, conclusion)))] : [];
        string language = shared.Language(parsed);
        if (shared.Json(parsed))
        {
            shared.Print(json =>
            {
                if (isSmallest)
                    GraphJson.Write(json, diff, hangingOn, language);
                else
                    GraphJson.Write(json, diff, language);
            });
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        var answer = new DiffPage(page, new Wording(language));
        if (!removed.IsEmpty)
            answer.Print(diff);
        if (!removed.IsEmpty && isSmallest)
            page.Blank();
        if (isSmallest)
            answer.Print(hangingOn);
        return ExitCode.Done;
    }

    private static ImmutableArray<Source>? Critical(KnowledgeGraph graph, Conclusion conclusion) =>
        graph.CriticalSources(conclusion.From, conclusion.To, source => source.Kind != Curation);

    private static Stance Parsed(ArgumentResult result, string word)
    {
        string[] known = [.. Enum.GetValues<Stance>().Select(TextForms.ToText)];
        if (TextForms.TryParse(word, out Stance stance))
            return stance;
        result.AddError(ToolMessages.NotOneOf("--stance", word, known));
        return default;
    }
}
