using System.Globalization;
using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Drawing;
using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>The drawing as inline SVG: frames, then arrows, then cards; each card a link to its first resource.</summary>
internal sealed class TopologySvg(PlanTopology topology, Anchors anchors)
{
    private readonly Dictionary<TopologyNode, int> _numbers = topology.Nodes.Select((node, number) => (node, number)).ToDictionary(pair => pair.node, pair => pair.number);

    public string Write()
    {
        var (sheet, height) = TopologyLayout.Draw(topology);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {TopologyLayout.Width:0} {height:0}\" width=\"{TopologyLayout.Width:0}\" height=\"{height:0}\" role=\"group\" aria-label=\"Topology\">\n<defs>");
        foreach (var kind in Enum.GetValues<FlowKind>())
            svg.Append($"<marker id=\"arrow-{Lower(kind)}\" class=\"arrow f-{Lower(kind)}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 .5 8 4 0 7.5z\"/></marker>");
        svg.Append("</defs>\n");
        foreach (var frame in sheet.Frames)
            svg.Append(Frame(frame));
        foreach (var (flow, path) in new FlowPaths(topology, sheet).All)
            svg.Append($"<path class=\"flow f-{Lower(flow.Kind)}\" d=\"{path}\" marker-end=\"url(#arrow-{Lower(flow.Kind)})\" data-from=\"{_numbers[flow.From]}\" data-to=\"{_numbers[flow.To]}\"/>\n");
        foreach (var drawn in sheet.Nodes)
            svg.Append(drawn.IsFlat ? Flat(drawn) : Card(drawn));
        return svg.Append("</svg>").ToString();
    }

    private string Frame(DrawnFrame frame)
    {
        var box = frame.Box;
        var rect = Invariant($"<rect class=\"frame {frame.Kind}\" x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"8\"/>");
        var text = frame.Kind == "zone"
            ? Invariant($"<text class=\"label zone\" x=\"{box.CentreX:0.#}\" y=\"{box.Y + 17:0.#}\" text-anchor=\"middle\">{HtmlText.Of(frame.Title)}</text>")
            : Invariant($"<text class=\"label {frame.Kind}\" x=\"{box.X + 14:0.#}\" y=\"{box.Y + 20:0.#}\">{Badge(frame.Node)}{HtmlText.Of(frame.Title)}</text>");
        return rect + (frame.Node is { } node ? Link(node, text) : text) + "\n";
    }

    private string Card(DrawnNode drawn)
    {
        var (node, box) = (drawn.Node, drawn.Box);
        var step = StepMark.Class(node.Step);
        var card = Invariant($"<rect class=\"card {step}\" x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"7\"/>")
            + (node.Changes > 0 ? Invariant($"<rect class=\"edge {step}\" x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"5\" height=\"{box.Height:0.#}\" rx=\"2.5\"/>") : "")
            + Invariant($"<path class=\"icon\" transform=\"translate({box.X + 13:0.#} {box.Y + 18:0.#})\" d=\"{NodeIcons.Of(node.Kind)}\"/>")
            + Invariant($"<text class=\"title\" x=\"{box.X + 42:0.#}\" y=\"{box.Y + (node.Detail.Length > 0 ? 25 : 33):0.#}\">{HtmlText.Of(Fit(node.Title, TitleRoom(node, box)))}</text>")
            + (node.Detail.Length > 0 ? Invariant($"<text class=\"detail\" x=\"{box.X + 42:0.#}\" y=\"{box.Y + 42:0.#}\">{HtmlText.Of(Cut(node.Detail, DetailRoom(box)))}</text>") : "")
            + (node.Changes > 0 ? Invariant($"<text class=\"badge {step}\" x=\"{box.Right - 10:0.#}\" y=\"{box.Y + 25:0.#}\" text-anchor=\"end\">{Sign(node)}</text>") : "");
        return node.Resources.IsEmpty ? $"<g class=\"node\" data-node=\"{_numbers[node]}\">{card}</g>\n" : Link(node, card) + "\n";
    }

    private string Flat(DrawnNode drawn)
    {
        var (node, box) = (drawn.Node, drawn.Box);
        return Link(
            node,
            Invariant($"<rect class=\"card flat {StepMark.Class(node.Step)}\" x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"5\"/>")
            + Invariant($"<text class=\"detail\" x=\"{box.CentreX:0.#}\" y=\"{box.CentreY + 4:0.#}\" text-anchor=\"middle\">{Badge(node)}{HtmlText.Of(node.Kind == NodeKind.Subnet ? $"subnet {node.Detail}" : node.Detail)}</text>")) + "\n";
    }

    private string Link(TopologyNode node, string content)
    {
        var resources = node.Resources.Select(resource => anchors.Of(resource.Urn)).OfType<string>().ToList();
        return $"<a class=\"node\" href=\"#{resources[0]}\" data-node=\"{_numbers[node]}\" data-resources=\"{string.Join(' ', resources)}\" data-title=\"{HtmlText.Of(node.Title)}\" data-detail=\"{HtmlText.Of(node.Detail)}\""
            + $"><title>{HtmlText.Of(Spoken(node))}</title><g aria-hidden=\"true\">{content}</g></a>";
    }

    private static string Spoken(TopologyNode node)
    {
        var counts = StepCounts.Of(node.Resources).Text(withUnchanged: true);
        return string.Join(", ", new[] { $"{NodeIcons.Word(node.Kind)} {node.Title}", node.Detail, counts }.Where(part => part.Length > 0));
    }

    private static string Sign(TopologyNode node) => $"{StepMark.Sign(node.Step)}{(node.Resources.Length > 1 ? $" {node.Changes}" : "")}";

    private static string Badge(TopologyNode? node) => node is { Changes: > 0 } ? $"<tspan class=\"badge {StepMark.Class(node.Step)}\">{Sign(node)}</tspan> " : "";

    // Widths of characters in the widest of the fonts that the page asks for.
    private static int TitleRoom(TopologyNode node, Box box) => (int)((box.Width - 48 - (node.Changes > 0 ? (Sign(node).Length * 7.5) + 8 : 0)) / 8.2);

    private static int DetailRoom(Box box) => (int)((box.Width - 48) / 6.5);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    /// <summary>The middle goes where a name is too long: names differ at their ends.</summary>
    private static string Fit(string text, int length) =>
        text.Length <= length ? text : $"{text[..(length / 2)]}…{text[^(length - (length / 2) - 1)..]}";

    private static string Lower(FlowKind kind) => kind.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
