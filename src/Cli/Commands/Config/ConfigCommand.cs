using System.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config …</c>: everything about stack files.</summary>
public static class ConfigCommand
{
    public static Command Create(Streams streams) => new("config", "Checks, shows, explains and edits the settings of stacks.")
    {
        CheckCommand.Create(streams),
        ShowCommand.Create(streams),
        DiffCommand.Create(streams),
        ExplainCommand.Create(streams),
        EditCommand.CreateSet(streams),
        EditCommand.CreateUnset(streams),
        NewCommand.Create(streams),
        GenerateCommand.Create(streams),
    };
}
