using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;

namespace Magnesium.Graph.Tool;

/// <summary>The <c>magnesium</c> command: puts the commands together, reads the arguments, runs the one that is meant.</summary>
internal static class MagnesiumTool
{
    private const string Description = """
        Ask a signed, evidence-carrying knowledge graph how things are connected, and check every link
        against the words of its source. Without --graph it asks the built-in graph of magnesium, its
        mechanisms and the neurological conditions they touch. It is no medical advice.
        """;

    private static readonly string[] Examples =
    [
        "magnesium chains magnesium migraine",
        "magnesium chains магнезий мигрена --lang bg",
        "magnesium match \"MATCH (m {id:'magnesium'})-[e WHERE e.sign = '-']->(p:Process)\"",
        "magnesium effect magnesium excitotoxicity",
        "magnesium what-if magnesium down",
        "magnesium show nmda-receptor-activity",
        "magnesium search depol",
        "magnesium cite magnesium stroke > sources.bib",
        "magnesium export graphml -o magnesium.graphml",
        "magnesium view -o magnesium.html --focus magnesium --to migraine",
        "magnesium validate my-graph.json",
    ];

    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        RootCommand root = Root(terminal);
        ParseResult parsed = root.Parse(arguments.Count == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 || (parsed.Action is not HelpWithExamples && CommandLineErrors.MistakenOption(parsed) is not null))
        {
            terminal.Error.WriteLine(Page.Plain($"{ToolMessages.Name}: {CommandLineErrors.Message(parsed)}"));
            return ExitCode.WrongQuestion;
        }

        return Failures.Report(terminal, () =>
        {
            // Help and version are written by the parser; answers go to the terminal's stream.
            using Page page = terminal.Page();
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = page.Writer, Error = terminal.Error });
        });
    }

    private static RootCommand Root(Terminal terminal)
    {
        HtmlPages.Register();
        var shared = new SharedOptions(terminal);
        var root = new RootCommand(Description) { HelpName = ToolMessages.Name };
        foreach (Option option in shared.All)
            root.Add(option);
        root.Add(new ChainsCommand(shared));
        root.Add(new MatchCommand(shared));
        root.Add(new EffectCommand(shared));
        root.Add(new WhatIfCommand(shared));
        root.Add(new ConflictsCommand(shared));
        root.Add(new KnockOutCommand(shared));
        root.Add(new ShowCommand(shared));
        root.Add(new SearchCommand(shared));
        root.Add(new CiteCommand(shared));
        root.Add(new StatsCommand(shared));
        root.Add(new ValidateCommand(shared));
        root.Add(new DiffCommand(shared));
        root.Add(new ExportCommand(shared));
        root.Add(new ViewCommand(shared));
        root.Add(new ConvertCommand(shared));
        root.Add(new FormatsCommand(shared));
        root.Add(new TranslateCommand(shared));
        foreach (Option option in root.Options)
        {
            if (option is VersionOption)
                option.Action = new VersionAction();
            else if (option is HelpOption && option.Action is HelpAction help)
                option.Action = new HelpWithExamples(help, Examples);
        }

        return root;
    }

    /// <summary>The version of the package, without the commit behind it.</summary>
    private static string Version() =>
        typeof(MagnesiumTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private sealed class VersionAction : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version());
            return ExitCode.Done;
        }
    }
}
