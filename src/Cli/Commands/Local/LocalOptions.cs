using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>What every verb of <c>local</c> takes.</summary>
internal sealed record LocalOptions(string Stack, string? State, string? Directory, bool Verbose, bool AsJson, Streams Streams)
{
    public static readonly Argument<string> StackArgument = new("stack") { Description = "The stack, for instance dev." };

    public static readonly Option<string?> StateOption = new("--state")
    {
        Description = "The folder that holds the state of local platforms; XDG_STATE_HOME unless given, for root /var/lib/freeagentics-infra.",
        HelpName = "folder",
    };

    public static readonly Option<string> FormatOption = GlobalOptions.Format("text", "json");

    public static LocalOptions Of(ParseResult parsed, Streams streams) => new(
        parsed.GetValue(StackArgument)!,
        parsed.GetValue(StateOption),
        parsed.GetValue(GlobalOptions.Directory),
        parsed.GetValue(GlobalOptions.Verbose),
        parsed.GetValue(FormatOption) == "json",
        streams);
}
