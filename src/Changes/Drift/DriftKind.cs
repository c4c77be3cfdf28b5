namespace FreeAgentics.Infra.Changes;

/// <summary>Who makes a difference between the program and what stands.</summary>
public enum DriftKind
{
    /// <summary>Nobody who may: somebody changed it by hand, or the last deployment is missing.</summary>
    Real,

    /// <summary>An autoscaler writes the field: replicas, desired capacity, storage, requests.</summary>
    Autoscaler,

    /// <summary>The service upgrades within what the program allows: a minor version.</summary>
    MinorUpgrade,
}
