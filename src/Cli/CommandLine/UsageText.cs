using System.CommandLine;
using System.CommandLine.Parsing;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.CommandLine;

/// <summary>What is wrong with a command line, in words that say what to type instead.</summary>
public static class UsageText
{
    /// <returns>All problems, one a line; null when the command line can be run.</returns>
    public static string? Of(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var swallowed = Swallowed(parsed);
        if ((parsed.Errors.Count == 0 && swallowed.Count == 0) || parsed.Action is ExamplesInHelp)
            return null;

        var command = parsed.CommandResult.Command;
        var lines = swallowed.Concat(parsed.UnmatchedTokens.Where((token, index) => index == 0 || token.StartsWith('-'))).Select(token => Unknown(token, command)).ToList();
        if (lines.Count == 0)
            lines.AddRange(parsed.Errors.Select(error => error.Message));
        var verbs = Lineage(command).Reverse().Skip(1).Select(verb => verb.Name);
        return string.Join("\n", [.. lines.Distinct(StringComparer.Ordinal), $"{string.Join(' ', ["./infra", .. verbs])} --help explains."]);
    }

    /// <summary>Misspelt options that an argument of any number of values took for its own.</summary>
    private static List<string> Swallowed(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(token => token.Length > 1 && token.StartsWith('-')),
    ];

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var candidates = isOption
            ? Lineage(command).SelectMany(ancestor => ancestor.Options.Where(option => ancestor == command || option.Recursive)).Select(option => option.Name)
            : command.Subcommands.Select(verb => verb.Name);
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
        return $"unknown {kind} '{token}'.{DidYouMean.Sentence(DidYouMean.Nearest(token, candidates))}";
    }

    private static IEnumerable<Command> Lineage(Command command) =>
        command.Parents.OfType<Command>().SelectMany(Lineage).Prepend(command);
}
