using System.Globalization;
using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>Arrows as SVG paths. Those at one side of a card share it out between them, in the order of where they lead.</summary>
internal sealed class FlowPaths
{
    private readonly List<(Flow Flow, DrawnNode From, DrawnNode To, Direction Way)> _drawn;

    public FlowPaths(PlanTopology topology, Sheet sheet) => _drawn =
    [
        .. topology.Flows
            .Select(flow => (Flow: flow, From: sheet.Find(flow.From), To: sheet.Find(flow.To)))
            .Where(flow => flow.From is not null && flow.To is not null)
            .Select(flow => (flow.Flow, flow.From!, flow.To!, WayOf(flow.From!.Box, flow.To!.Box))),
    ];

    private enum Direction
    {
        Down,
        Up,
        Beside,
    }

    public IEnumerable<(Flow Flow, string Path)> All => _drawn.Select(flow => (flow.Flow, Path(flow)));

    private static Direction WayOf(Box from, Box to) =>
        to.Y >= from.Bottom - 1 ? Direction.Down : to.Bottom <= from.Y + 1 ? Direction.Up : Direction.Beside;

    private string Path((Flow Flow, DrawnNode From, DrawnNode To, Direction Way) flow)
    {
        var (from, to) = (flow.From.Box, flow.To.Box);
        if (flow.Way == Direction.Beside)
            return Beside(from, to);
        var down = flow.Way == Direction.Down;
        var (startX, startY) = (Share(flow, from, outgoing: true), down ? from.Bottom : from.Y);
        var (endX, endY) = (Share(flow, to, outgoing: false), down ? to.Y : to.Bottom);
        var bend = Math.Clamp(Math.Abs(endY - startY) / 2, 14, 90) * (down ? 1 : -1);
        return string.Create(CultureInfo.InvariantCulture, $"M{startX:0.#} {startY:0.#}C{startX:0.#} {startY + bend:0.#} {endX:0.#} {endY - bend:0.#} {endX:0.#} {endY:0.#}");
    }

    private static string Beside(Box from, Box to)
    {
        var right = to.X >= from.Right;
        var (startX, endX) = right ? (from.Right, to.X) : (from.X, to.Right);
        var near = Math.Abs(endX - startX) < Sheet.CardWidth;
        var lift = near ? 0 : -40;
        var bend = (endX - startX) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{startX:0.#} {from.CentreY:0.#}C{startX + bend:0.#} {from.CentreY + lift:0.#} {endX - bend:0.#} {to.CentreY + lift:0.#} {endX:0.#} {to.CentreY:0.#}");
    }

    private double Share((Flow Flow, DrawnNode From, DrawnNode To, Direction Way) flow, Box box, bool outgoing)
    {
        var node = outgoing ? flow.From : flow.To;

        // Those that leave downwards and those that arrive from below meet at one side.
        var atBottom = outgoing == (flow.Way == Direction.Down);
        var sharing = _drawn
            .Where(other => other.Way != Direction.Beside && ((other.From == node && (other.Way == Direction.Down) == atBottom) || (other.To == node && (other.Way == Direction.Up) == atBottom)))
            .OrderBy(other => other.From == node ? other.To.Box.CentreX : other.From.Box.CentreX)
            .ThenBy(other => other.From == node ? other.To.Node.Title : other.From.Node.Title, StringComparer.Ordinal)
            .ThenBy(other => other.Flow.Kind)
            .ToList();
        var at = sharing.FindIndex(other => other.Flow == flow.Flow);
        return box.X + (box.Width * (at + 1) / (sharing.Count + 1));
    }
}
