using System.Text.Json.Nodes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Manifests;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>An object that a plan declares in the cluster, as the cluster gets it.</summary>
internal sealed record ClusterObject(string Kind, string Name, string? Space, JsonObject Body)
{
    public JsonNode Spec => Body["spec"] ?? throw new InvalidOperationException($"{this} has no spec");

    /// <summary>Its pods' template, for kinds that make pods.</summary>
    public JsonObject? PodTemplate => (Kind switch
    {
        "Deployment" or "DaemonSet" or "Job" => Body["spec"]?["template"],
        "CronJob" => Body["spec"]?["jobTemplate"]?["spec"]?["template"],
        _ => null,
    }) as JsonObject;

    public JsonNode PodSpec => PodTemplate?["spec"] ?? throw new InvalidOperationException($"{this} makes no pods");

    public IEnumerable<JsonNode> Containers => Items(PodSpec["containers"]);

    public IEnumerable<JsonNode> AllContainers => Items(PodSpec["initContainers"]).Concat(Containers);

    public static IEnumerable<JsonNode> Items(JsonNode? list) => (list as JsonArray ?? []).Select(item => item!);

    public static string? Text(JsonNode? node) => node is null ? null : node.GetValueKind() == System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    public static ClusterObject Of(PlanResource resource)
    {
        var body = (JsonObject)Node(resource.Inputs)!;
        return new(
            Text(body["kind"]) ?? resource.Type[(resource.Type.LastIndexOf(':') + 1)..],
            Text(body["metadata"]?["name"]) ?? Text(body["name"]) ?? resource.Name,
            Text(body["metadata"]?["namespace"]),
            body);
    }

    /// <summary>Every object of the plan, but not the Helm releases.</summary>
    public static IReadOnlyList<ClusterObject> All(Plan plan) =>
        [.. DeploymentOrder.Of(plan).Where(resource => !resource.Type.Contains("helm.sh", StringComparison.Ordinal)).Select(Of)];

    public override string ToString() => $"{Kind} {Space}/{Name}";

    private static JsonNode? Node(PropertyValue value) => value switch
    {
        ObjectValue mapping => new JsonObject(mapping.Properties.Select(pair => KeyValuePair.Create(pair.Key, Node(pair.Value)))),
        ArrayValue sequence => new JsonArray([.. sequence.Items.Select(Node)]),
        StringValue text => JsonValue.Create(text.Value),
        NumberValue number => number.Value == Math.Floor(number.Value) ? JsonValue.Create((long)number.Value) : JsonValue.Create(number.Value),
        BoolValue flag => JsonValue.Create(flag.Value),
        NullValue => null,
        _ => throw new InvalidOperationException($"{value.GetType().Name} cannot be applied"),
    };
}
