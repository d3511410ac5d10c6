using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Magnesium.Graph.Tool;

/// <summary>FROM, TO and the options that say which chains are meant; shared by the commands that look for chains.</summary>
internal sealed class ChainOptionSet
{
    private static readonly string[] Stances = [EdgeStance.Asserted.ToText(), EdgeStance.Hypothesised.ToText(), EdgeStance.Inconclusive.ToText()];
    private static readonly string[] Signs = [Sign.Plus.ToText(), Sign.Minus.ToText()];

    private readonly Argument<string> from = new("FROM") { Description = "The node to start from: id, CURIE, label or synonym in any language." };

    private readonly Argument<string> to = new("TO") { Description = "The node to reach, likewise." };

    private readonly Option<int> maxLength = new("--max-length")
    {
        Description = "The most hops a chain may have.",
        HelpName = "N",
        DefaultValueFactory = _ => ChainOptions.Default.MaxLength,
        CustomParser = result => SharedOptions.Count(result, "--max-length"),
    };

    private readonly Option<ImmutableArray<EdgeStance>> stance = new("--stance")
    {
        Description = "Only hops of these stances, comma-separated: asserted, hypothesised, inconclusive (default: any that is not refuted).",
        HelpName = "STANCES",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseStances,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> sign = new("--sign")
    {
        Description = "Only chains of this sign: + (more leads to or goes with more) or - (less).",
        HelpName = "+|-",
        CustomParser = result => SharedOptions.OneOf(result, "--sign", Signs),
    };

    private readonly Option<string?> excludeSource = new("--exclude-source")
    {
        Description = "Judge every hop as if this source had never been read.",
        HelpName = "ID",
    };

    private readonly Option<ChainWeight> weight = new("--weight")
    {
        Description = "What chains of one kind are ranked by: belief, length, or degree (chains through hubs last).",
        HelpName = "belief|length|degree",
        CustomParser = result => SharedOptions.OneOf<ChainWeight>(result, "--weight", TextForms.ToText),
    };

    private readonly Option<bool> any = new("--any") { Description = "Walk every relation, forward only, refuted hops too." };

    public void AddTo(Command command)
    {
        command.Add(from);
        command.Add(to);
        command.Add(maxLength);
        command.Add(stance);
        command.Add(sign);
        command.Add(excludeSource);
        command.Add(weight);
        command.Add(any);
    }

    /// <summary>Looks for the chains that are meant.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="top">How many to return; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    public ChainResult Run(ParseResult parsed, KnowledgeGraph graph, int? top, CancellationToken cancellation)
    {
        Node first = graph.Node(parsed.GetRequiredValue(from));
        Node last = graph.Node(parsed.GetRequiredValue(to));
        string? excluded = parsed.GetValue(excludeSource);
        if (excluded is not null && !graph.TryGetSource(excluded, out _))
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.UnknownSource(excluded, graph.Sources.Select(s => s.Id)));
        Sign? wanted = TextForms.TryParse(parsed.GetValue(sign), out Sign given) ? given : null;
        var options = new ChainOptions
        {
            MaxLength = parsed.GetValue(maxLength),
            Top = top,
            Stances = parsed.GetValue(stance),
            Sign = wanted,
            ExcludeSource = excluded,
            Weight = parsed.GetValue(weight),
            Any = parsed.GetValue(any),
        };
        return graph.Chains(first, last, options, cancellation);
    }

    public (Node From, Node To) Ends(ParseResult parsed, KnowledgeGraph graph) =>
        (graph.Node(parsed.GetRequiredValue(from)), graph.Node(parsed.GetRequiredValue(to)));

    private static ImmutableArray<EdgeStance> ParseStances(ArgumentResult result)
    {
        var all = ImmutableArray.CreateBuilder<EdgeStance>();
        foreach (string word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!Stances.Contains(word))
                result.AddError(ToolMessages.NotOneOf("--stance", word, Stances));
            else if (TextForms.TryParse(word, out EdgeStance stance) && !all.Contains(stance))
                all.Add(stance);
        }

        if (all.Count == 0 && !result.Errors.Any())
            result.AddError(ToolMessages.NotOneOf("--stance", "", Stances));
        return all.ToImmutable();
    }
}
