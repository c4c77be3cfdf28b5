using System.Collections.Immutable;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>The allowances of a stack file as the guards take them.</summary>
internal static class Allowances
{
    public static ImmutableArray<Allowance> Of(GuardSettings? settings) =>
        [.. (settings?.Allowances ?? []).Select(allowance => new Allowance(allowance.Urn, allowance.Reason, allowance.Owner, allowance.Expires))];
}
