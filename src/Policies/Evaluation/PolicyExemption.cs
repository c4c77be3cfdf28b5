using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>A violation that somebody answers for, until a day.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Urn">A URN pattern; <c>*</c> stands for any run of characters.</param>
/// <param name="Reason">Why the violation is right here.</param>
/// <param name="Owner">Who answers for it: a team, not a person.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record PolicyExemption(string Policy, string Urn, string Reason, string Owner, DateOnly Expires)
{
    public bool Covers(Finding finding) => Policy == finding.Policy && UrnPattern.Matches(Urn, finding.Urn);
}
