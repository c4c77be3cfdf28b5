namespace FreeAgentics.Infra.Policies;

/// <summary>What a violation does to a preview or a deployment.</summary>
public enum EnforcementLevel
{
    /// <summary>Not evaluated.</summary>
    Disabled,

    /// <summary>Shown as a warning.</summary>
    Advisory,

    /// <summary>Fails the preview and blocks the deployment.</summary>
    Mandatory,
}
