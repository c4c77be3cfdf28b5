using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>What a comparison cannot see, said in so many words.</summary>
internal static class NotComparedText
{
    public static string Of(Plan plan, TerminalStyle style)
    {
        var secrets = plan.Resources.Sum(resource => resource.Step.NotCompared.Length);
        var resources = plan.Resources.Count(resource => !resource.Step.NotCompared.IsEmpty);
        return secrets == 0
            ? ""
            : style.Paint($"Not compared: {Counted(secrets, "secret")} of {Counted(resources, "resource")}, for no baseline holds their contents. A changed one shows only when it is deployed.", Ink.Dim) + "\n";
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
