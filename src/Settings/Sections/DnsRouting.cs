namespace FreeAgentics.Infra.Settings;

/// <summary>How callers find a region.</summary>
public enum DnsRouting
{
    /// <summary>There is one region.</summary>
    Simple,

    /// <summary>The primary region while it is healthy, the other one otherwise.</summary>
    Failover,

    /// <summary>The nearest healthy region.</summary>
    Latency,
}
