using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>A node as a card, or, where it is flat, as one line.</summary>
internal sealed record DrawnNode(TopologyNode Node, Box Box)
{
    public bool IsFlat => Box.Height < Sheet.CardHeight;
}
