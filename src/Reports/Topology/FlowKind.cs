namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>Why there is an arrow.</summary>
public enum FlowKind
{
    /// <summary>Requests go this way.</summary>
    Traffic,

    /// <summary>Data is copied this way.</summary>
    Replication,

    /// <summary>The role of the one may use the other.</summary>
    Access,
}
