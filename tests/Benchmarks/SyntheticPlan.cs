using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Benchmarks;

/// <summary>A plan of Deployments that look like those of the synthetic program.</summary>
internal static class SyntheticPlan
{
    private const string Urn = "urn:pulumi:bench::synthetic::kubernetes:apps/v1:Deployment::app-";

    public static Plan Of(int resources) => new(
        "synthetic",
        "bench",
        [.. Enumerable.Range(0, resources).Select(number => Resource(number)).OrderBy(resource => resource.Urn, StringComparer.Ordinal)],
        ObjectValue.Empty);

    /// <summary>Writes a plan and a later one in which each tenth resource has another image.</summary>
    public static int Write(string before, string after, int resources)
    {
        var plan = Of(resources);
        File.WriteAllText(before, PlanJson.ToJson(plan));
        File.WriteAllText(after, PlanJson.ToJson(plan with { Resources = [.. Enumerable.Range(0, resources).Select(number => Resource(number, Variant(number))).OrderBy(resource => resource.Urn, StringComparer.Ordinal)] }));
        return 0;
    }

    private static string Variant(int number) => number % 10 == 0 ? "1.28" : "1.27";

    private static PlanResource Resource(int number, string version = "1.27") => new()
    {
        Urn = Urn + number,
        Type = "kubernetes:apps/v1:Deployment",
        Name = $"app-{number}",
        Custom = true,
        Inputs = Manifest(number, version),
        Outputs = Manifest(number, version),
        Step = PlanStep.Of(StepKind.Create),
    };

    private static ObjectValue Manifest(int number, string version) => Map(
        ("metadata", Map(("name", Text($"app-{number}")), ("namespace", Text("synthetic")))),
        ("spec", Map(
            ("selector", Map(("matchLabels", Map(("app", Text($"app-{number}")))))),
            ("template", Map(
                ("metadata", Map(("labels", Map(("app", Text($"app-{number}")))))),
                ("spec", Map(("containers", new ArrayValue([Container(version)])))))))));

    private static ObjectValue Container(string version) => Map(
        ("name", Text("main")),
        ("image", Text($"nginx:{version}")),
        ("resources", Map(
            ("requests", Map(("cpu", Text("100m")), ("memory", Text("128Mi")))),
            ("limits", Map(("memory", Text("256Mi")))))));

    private static StringValue Text(string text) => new(text);

    private static ObjectValue Map(params (string Name, PropertyValue Value)[] properties) => new(
        properties.ToImmutableSortedDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal));
}
