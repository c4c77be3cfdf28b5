using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies;

/// <summary>What all policies say of a plan.</summary>
/// <param name="Verdicts">Every finding, in the order of policy id and URN.</param>
/// <param name="Expired">Exceptions that would apply but are past their day; each fails the preview.</param>
/// <param name="Unused">Exceptions that cover nothing; each is a warning.</param>
/// <param name="Evaluated">How many policies were evaluated.</param>
/// <param name="Environment">The environment whose levels applied.</param>
public sealed record PolicyReport(
    ImmutableArray<PolicyVerdict> Verdicts,
    ImmutableArray<PolicyExemption> Expired,
    ImmutableArray<PolicyExemption> Unused,
    int Evaluated,
    string Environment)
{
    /// <summary>Exceptions that cover a violation, each once.</summary>
    public ImmutableArray<PolicyExemption> Applied => [.. Verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail).Select(verdict => verdict.Exemption).OfType<PolicyExemption>().Distinct()];

    public bool Fails => !Expired.IsEmpty || Verdicts.Any(verdict => verdict.Fails);
}
