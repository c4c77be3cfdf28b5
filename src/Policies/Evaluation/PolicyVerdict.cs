namespace FreeAgentics.Infra.Policies;

/// <summary>A finding with what follows from it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Policy">The policy that found it.</param>
/// <param name="Level">The level in the plan's environment.</param>
/// <param name="Exemption">The exception that covers it, if one does and has not expired.</param>
public sealed record PolicyVerdict(Finding Finding, Policy Policy, EnforcementLevel Level, PolicyExemption? Exemption)
{
    /// <summary>Type and name out of the URN, without its stack, project and parents: <c>aws:kms/key:Key 'database'</c>.</summary>
    public string ShortUrn => Finding.Urn.Split("::", 4) is [_, _, var types, var name] ? $"{types[(types.LastIndexOf('$') + 1)..]} '{name}'" : Finding.Urn;

    /// <summary>True for a violation that is shown but fails nothing.</summary>
    public bool IsWarning => Finding.Check.Outcome == Outcome.Fail && Level == EnforcementLevel.Advisory && Exemption is null;

    /// <summary>True when this finding alone fails the preview.</summary>
    public bool Fails => Finding.Check.Outcome == Outcome.Fail && Level == EnforcementLevel.Mandatory && Exemption is null;
}
