using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>What has been placed so far, frames and cards, from the top down.</summary>
/// <param name="topology">Tells which cards belong near each other.</param>
internal sealed class Sheet(PlanTopology topology)
{
    public const double CardWidth = 212;
    public const double CardHeight = 56;
    public const double FlatHeight = 26;
    public const double Gap = 16;
    public const double Pad = 16;
    public const double Label = 26;

    /// <summary>Between rows, so that arrows have room to bend.</summary>
    public const double RowGap = 34;

    private readonly Dictionary<TopologyNode, DrawnNode> _placed = [];
    private readonly ILookup<TopologyNode, TopologyNode> _callers = topology.Flows.ToLookup(flow => flow.To, flow => flow.From);

    public List<DrawnFrame> Frames { get; } = [];

    public List<DrawnNode> Nodes { get; } = [];

    public DrawnNode? Find(TopologyNode node) => _placed.GetValueOrDefault(node);

    /// <summary>Draws a frame around what <paramref name="inside"/> draws; it is told where it may begin and how wide it may be, and answers how high it is.</summary>
    /// <returns>The height of the frame.</returns>
    public double Frame(string kind, string title, TopologyNode? node, double x, double y, double width, Func<double, double, double, double> inside)
    {
        var at = Frames.Count;
        Frames.Add(new DrawnFrame(kind, new Box(x, y, width, 0), title, node));
        var height = Label + inside(x + Pad, y + Label + 6, width - (2 * Pad)) + 6 + Pad;
        Frames[at] = Frames[at] with { Box = new Box(x, y, width, height) };
        return height;
    }

    /// <summary>Cards in rows, each row centred, in the order of those that call them.</summary>
    /// <returns>The height of the rows.</returns>
    public double Cards(IEnumerable<TopologyNode> nodes, double x, double y, double width, double wide = CardWidth)
    {
        var ordered = nodes.OrderBy(node => CallersAt(node) ?? double.MaxValue).ThenBy(node => node.Title, StringComparer.Ordinal).ToList();
        var each = Math.Max(1, (int)((width + Gap) / (wide + Gap)));
        var card = Math.Min(wide, width);
        var height = 0.0;
        foreach (var row in ordered.Chunk(each))
        {
            var left = x + ((width - ((row.Length * (card + Gap)) - Gap)) / 2);
            foreach (var (index, node) in row.Index())
                Card(node, new Box(left + (index * (card + Gap)), y + height, card, CardHeight));
            height += CardHeight + Gap;
        }

        return Math.Max(0, height - Gap);
    }

    public void Card(TopologyNode node, Box box)
    {
        var drawn = new DrawnNode(node, box);
        if (_placed.TryAdd(node, drawn))
            Nodes.Add(drawn);
    }

    /// <summary>The middle of those that call a node and are placed already; null where none is.</summary>
    private double? CallersAt(TopologyNode node)
    {
        var places = _callers[node].Select(Find).OfType<DrawnNode>().Select(drawn => drawn.Box.CentreX).ToList();
        return places.Count == 0 ? null : places.Average();
    }
}
