using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>What Alertmanager needs to reach whoever is told of alerts, one a key.</summary>
public sealed class AlertSecret : ComponentResource
{
    [Output("name")] public Output<string> Name { get; private set; }

    /// <param name="values">Not empty; a secret that nobody reads is not made.</param>
    public AlertSecret(
        string name, StackIdentity stack, Input<string> keyArn, ImmutableSortedDictionary<string, Output<string>> values, ComponentResourceOptions? options = null)
        : base("freeagentics:security:AlertSecret", name, options)
    {
        Name = new StoredSecret(name, new(stack, "observability", "alerts", keyArn)
        {
            Description = "Receivers of alerts",
            Value = Output.All(values.Values).Apply(texts =>
                new JsonObject(values.Keys.Zip(texts, (key, text) => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(text)))).ToJsonString()),
        }, new() { Parent = this }).Name;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }
}
