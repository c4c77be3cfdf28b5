namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>What a node of the drawing stands for.</summary>
public enum NodeKind
{
    /// <summary>Whoever calls from outside; no resource.</summary>
    Internet,

    /// <summary>A DNS name or zone.</summary>
    Name,

    LoadBalancer,
    Network,
    Subnet,
    Gateway,
    Cluster,
    NodeGroup,

    /// <summary>Pods that serve, of one or of several alike.</summary>
    Workload,

    /// <summary>Pods that end.</summary>
    Job,

    Database,
    Cache,
    Bucket,
    Messaging,

    /// <summary>Everything else of one service, together.</summary>
    Service,
}
