namespace FreeAgentics.Infra.Policies;

/// <summary>What a remediation may put into a resource besides constants.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
public sealed record RemediationContext(string Project, string Stack);
