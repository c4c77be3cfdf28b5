using System.CommandLine;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>Options of the verbs that compare.</summary>
internal static class ChangeOptions
{
    public static Option<bool> ExitCode() => new("--exit-code")
    {
        Description = "End with 3 where a deployment would change something, and with 0 only where it would not.",
    };

    /// <summary>The exit code of a comparison that went well.</summary>
    public static int ExitCodeOf(Plan plan, bool tellChanges) =>
        tellChanges && plan.Resources.Any(resource => resource.Step.Kind is not (StepKind.Same or StepKind.Read)) ? Cli.ExitCode.ChangesPending : Cli.ExitCode.Fine;
}
