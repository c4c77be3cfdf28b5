using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Reading;

/// <summary>Finds resources and values in a plan, by the names under which the cluster and AWS know them.</summary>
internal static class PlanReading
{
    /// <returns>What stands after the deployment, in the order of the URNs.</returns>
    public static IEnumerable<PlanResource> OfType(this Plan plan, string type) =>
        plan.Resources.Where(resource => resource.Type == type && resource.Step.Kind != StepKind.Delete);

    /// <returns>The object of that kind and name; null where the plan has none.</returns>
    public static PlanResource? Object(this Plan plan, string type, string name) =>
        plan.OfType(type).FirstOrDefault(resource => resource.Inputs.At("metadata", "name").Text() == name);

    /// <returns>A file of a ConfigMap; null where the plan has none.</returns>
    /// <exception cref="RenderingException">Its content is not known before the deployment.</exception>
    public static string? ConfigFile(this Plan plan, string configMap, string file) =>
        plan.Object("kubernetes:core/v1:ConfigMap", configMap)?.Inputs.At("data", file) switch
        {
            null => null,
            StringValue text => text.Value,
            _ => throw new RenderingException($"{file} of the ConfigMap {configMap} is not known before the deployment. Render from a plan with simulated values: one that was made without --unknowns."),
        };

    /// <returns>The value at a path of names; null where there is none.</returns>
    public static PropertyValue? At(this PropertyValue? value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            value = (value.Plain() as ObjectValue)?[name];
        return value.Plain();
    }

    public static ImmutableArray<PropertyValue> Items(this PropertyValue? value) => value.Plain() is ArrayValue array ? array.Items : [];

    public static IEnumerable<KeyValuePair<string, PropertyValue>> Entries(this PropertyValue? value) =>
        value.Plain() is ObjectValue mapping ? mapping.Properties : [];

    /// <returns>Text, a number as it is written, or null.</returns>
    public static string? Text(this PropertyValue? value) => value.Plain() switch
    {
        StringValue text => text.Value,
        NumberValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        BoolValue flag => flag.Value ? "true" : "false",
        _ => null,
    };

    public static double? Number(this PropertyValue? value) => value.Plain() switch
    {
        NumberValue number => number.Value,
        StringValue text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => null,
    };

    // A secret around a structure hides its leaves, not its form; a secret leaf stays one.
    private static PropertyValue? Plain(this PropertyValue? value) => value is SecretValue { Value: ObjectValue or ArrayValue } secret ? secret.Value : value;
}
