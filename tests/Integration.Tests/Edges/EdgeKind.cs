namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>The load balancers that are rendered.</summary>
public enum EdgeKind
{
    Nginx,
    Haproxy,
}
