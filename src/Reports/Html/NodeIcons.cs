using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>How each kind of node looks, and what it is called aloud.</summary>
internal static class NodeIcons
{
    /// <returns>A path in a square of 20 units, for a stroke.</returns>
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Internet => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM2 10h16M10 2c3 2.6 3.6 5.3 3.6 8S13 15.4 10 18M10 2C7 4.6 6.4 7.3 6.4 10S7 15.4 10 18",
        NodeKind.Name => "M3 3h7l7 7-7 7-7-7zM6.5 6.5h.01",
        NodeKind.LoadBalancer => "M2 10h6M8 10l7-6M8 10h9M8 10l7 6M12.5 3.5 15.3 3.7 14.8 6.5M14.8 7.8 17 10 14.8 12.2M14.8 13.5 15.3 16.3 12.5 16.5",
        NodeKind.Gateway => "M5 17V3h10v14M2.5 17h15M12 10h.01",
        NodeKind.NodeGroup => "M3 3.5h14v5.5H3zM3 11h14v5.5H3zM6 6.2h.01M6 13.8h.01",
        NodeKind.Workload => "M10 2l7 4v8l-7 4-7-4V6zM3 6l7 4 7-4M10 10v8",
        NodeKind.Job => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 5.5V10l3 2",
        NodeKind.Database => "M4 5c0-1.7 2.7-3 6-3s6 1.3 6 3v10c0 1.7-2.7 3-6 3s-6-1.3-6-3zM4 5c0 1.7 2.7 3 6 3s6-1.3 6-3M4 10c0 1.7 2.7 3 6 3s6-1.3 6-3",
        NodeKind.Cache => "M11 2 4 11.5h5L8 18l7.5-9.5h-5z",
        NodeKind.Bucket => "M3 5l2 12h10l2-12M3 5c0-1.5 3-2.5 7-2.5s7 1 7 2.5-3 2.5-7 2.5S3 6.5 3 5z",
        NodeKind.Messaging => "M2.5 4.5h15v11h-15zM2.5 5.5l7.5 6 7.5-6",
        _ => "M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z",
    };

    public static string Word(NodeKind kind) => kind switch
    {
        NodeKind.LoadBalancer => "Load balancer",
        NodeKind.NodeGroup => "Node group",
        NodeKind.Name => "DNS",
        NodeKind.Network => "VPC",
        _ => kind.ToString(),
    };
}
