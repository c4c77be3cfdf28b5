using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>The secrets that are the application's own, one environment variable a key: some are made here once and stay, some come from outside.</summary>
public sealed class ApplicationSecret : ComponentResource
{
    private const int Length = 64;

    // Sessions, tokens and stored settings depend on them: none has a keeper, so that none ever changes by itself.
    private static readonly string[] Made = ["JWT_SECRET", "SECRET_KEY", "SETTINGS_ENCRYPTION_KEY"];

    [Output("name")] public Output<string> Name { get; private set; }

    public ApplicationSecret(string name, ApplicationSecretArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:security:ApplicationSecret", name, options)
    {
        var values = args.Given;
        foreach (var variable in Made)
        {
            values = values.Add(variable, new RandomPassword($"{name}-{variable.ToLowerInvariant().Replace('_', '-')}", new()
            {
                Length = Length,
                Special = false,
            }, new() { Parent = this, Protect = args.Stack.Protected, AdditionalSecretOutputs = { "result" } }).Result);
        }
        Name = new StoredSecret(name, new(args.Stack, "application", "application", args.KeyArn)
        {
            Description = "Environment of the application that is secret",
            Value = Json(values),
            ReplicaRegion = args.ReplicaRegion,
            ReplicaKeyArn = args.ReplicaKeyArn,
        }, new() { Parent = this }).Name;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    private static Output<string> Json(ImmutableSortedDictionary<string, Output<string>> values) => Output.All(values.Values).Apply(texts =>
        new JsonObject(values.Keys.Zip(texts, (key, text) => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(text)))).ToJsonString());
}
