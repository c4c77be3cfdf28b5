using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>The loss of something that somebody answers for, until a day.</summary>
/// <param name="Urn">A URN pattern; <c>*</c> stands for any run of characters.</param>
/// <param name="Reason">Why the loss is right.</param>
/// <param name="Owner">Who answers for it: a team, not a person.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record Allowance(string Urn, string Reason, string Owner, DateOnly Expires)
{
    /// <summary>True for a loss of data under the pattern. Protection cannot be allowed away: Pulumi does not know of allowances.</summary>
    public bool Covers(GuardFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Reason == GuardReason.Stateful && UrnPattern.Matches(Urn, finding.Urn);
    }
}
