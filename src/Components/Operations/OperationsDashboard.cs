using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>The data stores and the network on one page, two graphs a row.</summary>
public sealed class OperationsDashboard : ComponentResource
{
    private const int PanelWidth = 12;
    private const int PanelHeight = 6;

    public OperationsDashboard(string name, StackIdentity stack, IReadOnlyList<DashboardPanel> panels, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:OperationsDashboard", name, options)
    {
        _ = new Dashboard(name, new()
        {
            DashboardName = PhysicalName.Of(stack, name, NameLimit.Dashboard),
            DashboardBody = Output.All(panels.Select(panel => panel.Values)).Apply(values => Body(stack.Region, panels, values)),
        }, new() { Parent = this });
        RegisterOutputs();
    }

    private static string Body(string region, IReadOnlyList<DashboardPanel> panels, ImmutableArray<ImmutableArray<string>> values) => new JsonObject
    {
        ["widgets"] = new JsonArray([.. panels.Select((panel, i) => (JsonNode)Widget(region, panel, i, values[i]))]),
    }.ToJsonString();

    private static JsonObject Widget(string region, DashboardPanel panel, int position, ImmutableArray<string> values) => new()
    {
        ["type"] = "metric",
        ["x"] = position % 2 * PanelWidth,
        ["y"] = position / 2 * PanelHeight,
        ["width"] = PanelWidth,
        ["height"] = PanelHeight,
        ["properties"] = new JsonObject
        {
            ["title"] = panel.Title,
            ["region"] = region,
            ["view"] = "timeSeries",
            ["stat"] = panel.Statistic,
            ["period"] = 300,
            ["metrics"] = new JsonArray([.. values.Select(value => (JsonNode)new JsonArray(panel.Namespace, panel.Metric, panel.Dimension, value))]),
        },
    };
}
