using FreeAgentics.Infra.Components.Observability.Alerting;
using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Observability;

/// <param name="ApplicationNamespace">Whose pods are watched.</param>
/// <param name="Settings">Of the section observability.</param>
/// <param name="Rules">What the rules need to know of the stack.</param>
public sealed record MonitoringArgs(Input<string> ApplicationNamespace, ObservabilitySettings Settings, RuleContext Rules)
{
    /// <summary>Where the pods are that it reads.</summary>
    public required Cidr Network { get; init; }

    public required DataStores Stores { get; init; }

    public required AlertReceivers Receivers { get; init; }

    /// <summary>Name of the secret in Secrets Manager that <see cref="Receivers"/> read; null where there are none.</summary>
    public required Input<string>? ReceiversSecret { get; init; }

    /// <summary>True in the mode in which prometheus-adapter serves the length of the queue.</summary>
    public required bool Adapter { get; init; }

    /// <summary>True to count the rows of the default partition.</summary>
    public required bool Partitioned { get; init; }
}
