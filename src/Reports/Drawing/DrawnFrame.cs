using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>Something that holds others: a region, a network, a tier, a zone, a cluster, a namespace.</summary>
/// <param name="Kind">Its class in the style sheet.</param>
/// <param name="Box">Where.</param>
/// <param name="Title">Its label, at the top left.</param>
/// <param name="Node">What the label leads to; null where it is a place only.</param>
internal sealed record DrawnFrame(string Kind, Box Box, string Title, TopologyNode? Node);
