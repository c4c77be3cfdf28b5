namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>The connections that a workload can open to the pooler.</summary>
/// <param name="MaxReplicas">As many pods as its autoscaler may want.</param>
/// <param name="Processes">In each pod.</param>
/// <param name="PoolSize">Of each process, with overflow.</param>
/// <param name="SurgePercent">More pods during a roll-out.</param>
public sealed record PoolDemand(int MaxReplicas, int Processes, int PoolSize, int SurgePercent)
{
    /// <summary>Connections at most, during a roll-out.</summary>
    public int Connections => (int)Math.Ceiling(MaxReplicas * (100 + SurgePercent) / 100.0) * Processes * PoolSize;
}
