using System.CommandLine;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.CommandLine;

/// <summary>What is wrong with a command line, in words that say what to type instead.</summary>
public static class UsageText
{
    /// <returns>All problems, one a line; null when the command line can be run.</returns>
    public static string? Of(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        if (parsed.Errors.Count == 0 || parsed.Action is ExamplesInHelp)
            return null;

        var command = parsed.CommandResult.Command;
        var lines = parsed.UnmatchedTokens.Where((token, index) => index == 0 || token.StartsWith('-')).Select(token => Unknown(token, command)).ToList();
        if (lines.Count == 0)
            lines.AddRange(parsed.Errors.Select(error => error.Message));
        var verbs = Lineage(command).Reverse().Skip(1).Select(verb => verb.Name);
        return string.Join("\n", [.. lines.Distinct(StringComparer.Ordinal), $"{string.Join(' ', ["./infra", .. verbs])} --help explains."]);
    }

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
