using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>what-if NODE up</c>: which way everything moves when a node is held up or down.</summary>
internal sealed class WhatIfCommand : Command, IHasExamples
{
    private static readonly string[] Directions = [Direction.Up.ToText(), Direction.Down.ToText()];

    private readonly SharedOptions shared;

    private readonly Argument<string?> node = new("NODE")
    {
        Description = "The node to hold: id, CURIE, label or synonym in any language.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> direction = new("DIRECTION")
    {
        Description = "up or down.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> interventions = new("--do")
    {
        Description = "A node to hold up or down. May be given several times.",
        HelpName = "NODE=up|down",
    };

    private readonly Option<string?> on = new("--on")
    {
        Description = "Answer for this node only, with its witnesses in full.",
        HelpName = "NODE",
    };

    public WhatIfCommand(SharedOptions shared)
        : base("what-if", "Which way everything moves when a node is held up or down, or why that cannot be said.")
    {
        this.shared = shared;
        Add(node);
        Add(direction);
        Add(interventions);
        Add(on);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples =>
    [
        "magnesium what-if magnesium down",
        "magnesium what-if --do magnesium=down --do membrane-depolarization=up",
        "magnesium what-if магнезий down --on мигрена --lang bg",
    ];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        Intervention[] held = [.. Short(parsed, graph), .. (parsed.GetValue(interventions) ?? []).Select(text => Long(text, graph))];
        if (held.Length == 0)
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.NoIntervention());
        Node? asked = parsed.GetValue(on) is string name ? graph.Node(name) : null;
        WhatIfResult result = graph.WhatIf(held, shared.Terminal.Cancellation);
        string language = shared.Language(parsed);
        if (shared.Json(parsed))
        {
            IEnumerable<WhatIfAnswer> answers = asked is Node one ? result.For(one) is WhatIfAnswer answer ? [answer] : [] : result;
            shared.Print(json => GraphJson.Write(json, result, answers, language));
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        new WhatIfPage(page, new Wording(language)).Print(result, asked);
        return ExitCode.Done;
    }

    private Intervention[] Short(ParseResult parsed, KnowledgeGraph graph)
    {
        if (parsed.GetValue(node) is not string name)
            return [];
        if (parsed.GetValue(direction) is string way)
            return [new Intervention(graph.Node(name), Way(way))];
        throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.NoDirection(name));
    }

    private static Intervention Long(string text, KnowledgeGraph graph)
    {
        int sign = text.LastIndexOf('=');
        return sign > 0
            ? new Intervention(graph.Node(text[..sign]), Way(text[(sign + 1)..]))
            : throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.NotAnIntervention(text));
    }

    private static Direction Way(string word) =>
        Directions.Contains(word) && TextForms.TryParse(word, out Direction way)
            ? way
            : throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.NotOneOf("the direction", word, Directions));
}
