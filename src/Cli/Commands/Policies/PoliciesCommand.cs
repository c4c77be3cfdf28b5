using System.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary><c>./infra policies …</c>: what the policies are, and what they say of a plan or a state.</summary>
public static class PoliciesCommand
{
    public static Command Create(Streams streams) => new("policies", "Lists and explains the policies, and puts plans and states before them.")
    {
        ListCommand.Create(streams),
        ExplainCommand.Create(streams),
        CheckCommand.Create(streams),
    };
}
