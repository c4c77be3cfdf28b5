using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Benchmarks;

/// <summary>A plan of Deployments that look like those of the synthetic program.</summary>
internal static class SyntheticPlan
{
    private const string Urn = "urn:pulumi:bench::synthetic::kubernetes:apps/v1:Deployment::app-";

    public static Plan Of(int resources) => new(
        "synthetic",
        "bench",
        [.. Enumerable.Range(0, resources).Select(Resource).OrderBy(resource => resource.Urn, StringComparer.Ordinal)],
        ObjectValue.Empty);

    private static PlanResource Resource(int number) => new()
    {
        Urn = Urn + number,
        Type = "kubernetes:apps/v1:Deployment",
        Name = $"app-{number}",
        Custom = true,
        Inputs = Manifest(number),
        Outputs = Manifest(number),
        Step = PlanStep.Of(StepKind.Create),
    };

    private static ObjectValue Manifest(int number) => Map(
        ("metadata", Map(("name", Text($"app-{number}")), ("namespace", Text("synthetic")))),
        ("spec", Map(
            ("selector", Map(("matchLabels", Map(("app", Text($"app-{number}")))))),
            ("template", Map(
                ("metadata", Map(("labels", Map(("app", Text($"app-{number}")))))),
                ("spec", Map(("containers", new ArrayValue([Container()])))))))));

    private static ObjectValue Container() => Map(
        ("name", Text("main")),
        ("image", Text("nginx:1.27")),
        ("resources", Map(
            ("requests", Map(("cpu", Text("100m")), ("memory", Text("128Mi")))),
            ("limits", Map(("memory", Text("256Mi")))))));

    private static StringValue Text(string text) => new(text);

    private static ObjectValue Map(params (string Name, PropertyValue Value)[] properties) => new(
        properties.ToImmutableSortedDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal));
}
