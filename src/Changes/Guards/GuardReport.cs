using System.Collections.Immutable;

namespace FreeAgentics.Infra.Changes;

/// <summary>What the guards say of a plan.</summary>
/// <param name="Findings">Every finding, in ordinal order of URNs.</param>
/// <param name="Expired">Allowances past their day; each fails the preview.</param>
/// <param name="Unused">Allowances that cover nothing; each is a warning.</param>
public sealed record GuardReport(
    ImmutableArray<GuardFinding> Findings, ImmutableArray<Allowance> Expired, ImmutableArray<Allowance> Unused)
{
    public static readonly GuardReport Empty = new([], [], []);

    public bool Fails => !Expired.IsEmpty || Findings.Any(finding => finding.Fails);
}
