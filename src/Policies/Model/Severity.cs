namespace FreeAgentics.Infra.Policies;

/// <summary>What is at stake when a policy is violated.</summary>
public enum Severity
{
    Low,
    Medium,
    High,
    Critical,
}
