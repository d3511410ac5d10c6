using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Magnesium.Graph.Tool;

/// <summary>A command that shows what to type.</summary>
internal interface IHasExamples
{
    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; }
}

/// <summary>The parser's help, then examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<string> rootExamples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        IReadOnlyList<string> examples = parseResult.CommandResult.Command is IHasExamples command ? command.Examples : rootExamples;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        return code;
    }
}
