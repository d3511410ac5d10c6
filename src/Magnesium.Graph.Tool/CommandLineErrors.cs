using System.CommandLine;
using System.CommandLine.Parsing;

namespace Magnesium.Graph.Tool;

/// <summary>Turns the parser's errors into one message that says what is wrong and what to type instead.</summary>
internal static class CommandLineErrors
{
    public static string Message(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string owner = command is RootCommand ? ToolMessages.Name : $"{ToolMessages.Name} {command.Name}";
        string[] commands = [.. parsed.RootCommandResult.Command.Subcommands.Select(c => c.Name)];
        if (MistakenOption(parsed) is string mistaken)
            return ToolMessages.UnknownOption(mistaken, owner, OptionNames(parsed));
        string? odd = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (command is RootCommand)
            return odd is null ? FirstOther(parsed) ?? ToolMessages.NoCommand(commands) : ToolMessages.UnknownCommand(odd, commands);
        if (FirstOther(parsed) is string other)
            return other;
        if (parsed.Errors.Select(e => e.SymbolResult).OfType<ArgumentResult>().FirstOrDefault() is { Argument: Argument missing })
            return ToolMessages.Missing(missing.Name, owner, Usage(owner, command));
        return odd is null ? parsed.Errors[0].Message : ToolMessages.TooMany(odd, owner, Usage(owner, command));
    }

    /// <summary>
    /// A word before any <c>--</c> that looks like an option and is none: the parser would take it for an argument, and
    /// <c>show --evidence</c> would look for a node of that name. Null when there is none.
    /// </summary>
    public static string? MistakenOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument)
        .Select(token => token.Value)
        .Concat(parsed.UnmatchedTokens)
        .FirstOrDefault(word => word.Length > 1 && word[0] == '-' && (word[1] == '-' || char.IsAsciiLetter(word[1])));

    /// <summary>An error of an option's or argument's value, or of an option without one.</summary>
    private static string? FirstOther(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult { Tokens.Count: 0 } result:
                    return ToolMessages.OptionNeedsValue(result.Option.Name, result.Option.HelpName);
                case OptionResult { IdentifierTokenCount: > 1, Option.AllowMultipleArgumentsPerToken: false } result when result.Option.Arity.MaximumNumberOfValues == 1:
                    return ToolMessages.OptionGivenTwice(result.Option.Name);
                case OptionResult or ArgumentResult { Tokens.Count: > 0 }:
                    return error.Message;
                case ArgumentResult { Parent: OptionResult }:
                    return error.Message;
                default:
                    break;
            }
        }

        return null;
    }

    private static IEnumerable<string> OptionNames(ParseResult parsed) =>
        parsed.CommandResult.Command.Options
            .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
            .SelectMany(option => option.Aliases.Prepend(option.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));

    private static string Usage(string owner, Command command) =>
        string.Join(' ', command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name).Prepend(owner).Append("[options]"));
}
