namespace FreeAgentics.Infra.Policies;

/// <summary>A finding with what follows from it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Policy">The policy that found it.</param>
/// <param name="Level">The level in the plan's environment.</param>
/// <param name="Exemption">The exception that covers it, if one does and has not expired.</param>
public sealed record PolicyVerdict(Finding Finding, Policy Policy, EnforcementLevel Level, PolicyExemption? Exemption)
{
    /// <summary>True when this finding alone fails the preview.</summary>
    public bool Fails => Finding.Check.Outcome == Outcome.Fail && Level == EnforcementLevel.Mandatory && Exemption is null;
}
