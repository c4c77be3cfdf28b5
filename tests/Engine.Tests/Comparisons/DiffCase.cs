using System.Collections.Immutable;
using System.Text.Json;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Engine.Tests.Comparisons;

/// <summary>One case of <c>Cases/*.json</c>: what stands, what is wanted, the steps that lead there, and where that expectation comes from.</summary>
/// <remarks>Resources are told by name. What is not in the steps must stay the same; <c>!</c> behind a path means that it replaces.</remarks>
public sealed record DiffCase(string File, string Name, string Source, Plan Before, Plan After, ImmutableSortedDictionary<string, JsonElement> Steps)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Comparisons", "Cases");

    public static IReadOnlyList<DiffCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    public override string ToString() => $"{File}: {Name}";

    private static IEnumerable<DiffCase> Read(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        return [.. document.RootElement.EnumerateArray().Select(json => new DiffCase(
            Path.GetFileNameWithoutExtension(file),
            json.GetProperty("name").GetString()!,
            json.GetProperty("source").GetString()!,
            PlanOf(json.GetProperty("before")),
            PlanOf(json.GetProperty("after")),
            json.GetProperty("steps").Clone().EnumerateObject().ToImmutableSortedDictionary(step => step.Name, step => step.Value, StringComparer.Ordinal)))];
    }

    private static Plan PlanOf(JsonElement resources)
    {
        var urns = resources.EnumerateArray().ToDictionary(resource => resource.GetProperty("name").GetString()!, UrnOf, StringComparer.Ordinal);
        return new Plan("test", "dev", [.. resources.EnumerateArray().Select(resource => ResourceOf(resource, urns)).OrderBy(resource => resource.Urn, StringComparer.Ordinal)], ObjectValue.Empty);
    }

    private static string UrnOf(JsonElement json) => $"urn:pulumi:dev::test::{json.GetProperty("type").GetString()}::{json.GetProperty("name").GetString()}";

    private static PlanResource ResourceOf(JsonElement json, Dictionary<string, string> urns)
    {
        var inputs = Values(json, "inputs");
        var from = json.TryGetProperty("from", out var properties)
            ? properties.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => Urns(property.Value, urns), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var named = json.TryGetProperty("dependsOn", out var dependencies) ? Urns(dependencies, urns) : [];
        var type = json.GetProperty("type").GetString()!;
        return new PlanResource
        {
            Urn = UrnOf(json),
            Type = type,
            Name = json.GetProperty("name").GetString()!,
            Custom = !type.StartsWith("my:", StringComparison.Ordinal),
            Id = Text(json, "id"),
            Provider = Text(json, "provider") is { } provider ? $"{urns[provider]}::id" : null,
            Inputs = inputs,
            Outputs = json.TryGetProperty("outputs", out _) ? Values(json, "outputs") : inputs,
            Dependencies = [.. named.Concat(from.Values.SelectMany(list => list)).Distinct()],
            PropertyDependencies = from,
            Options = json.TryGetProperty("options", out var options) ? OptionsOf(options) : PlanOptions.Default,
            Step = PlanStep.Of(Text(json, "step") == "read" ? StepKind.Read : StepKind.Same),
        };
    }

    private static PlanOptions OptionsOf(JsonElement json) => new()
    {
        Protect = json.TryGetProperty("protect", out _),
        RetainOnDelete = json.TryGetProperty("retainOnDelete", out _),
        DeleteBeforeReplace = json.TryGetProperty("deleteBeforeReplace", out var first) ? first.GetBoolean() : null,
        ImportId = Text(json, "importId"),
        IgnoreChanges = Texts(json, "ignoreChanges"),
        ReplaceOnChanges = Texts(json, "replaceOnChanges"),
        Aliases = Texts(json, "aliases"),
    };

    private static ObjectValue Values(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? PropertyValueReader.ReadObject(values, name) : ObjectValue.Empty;

    private static ImmutableArray<string> Urns(JsonElement names, Dictionary<string, string> urns) => [.. names.EnumerateArray().Select(name => urns[name.GetString()!])];

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
