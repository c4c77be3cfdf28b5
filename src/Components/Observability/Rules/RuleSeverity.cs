namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>What an alert asks of people.</summary>
public enum RuleSeverity
{
    /// <summary>Somebody must act now.</summary>
    Critical,

    /// <summary>Somebody must act this working day.</summary>
    Warning,

    /// <summary>Worth knowing when deciding about capacity.</summary>
    Info,
}
