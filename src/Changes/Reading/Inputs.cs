using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Inputs by path, as far as they are known.</summary>
internal static class Inputs
{
    public static PropertyValue? Input(this PlanResource resource, params ReadOnlySpan<string> path) => At(resource.Inputs, path);

    public static string? Text(this PlanResource resource, params ReadOnlySpan<string> path) => At(resource.Inputs, path) switch
    {
        StringValue text => text.Value,
        NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    public static double? Number(this PlanResource resource, params ReadOnlySpan<string> path) => NumberOf(At(resource.Inputs, path));

    /// <summary>True for true, in whatever notation.</summary>
    public static bool Is(this PlanResource resource, params ReadOnlySpan<string> path) => At(resource.Inputs, path) is BoolValue { Value: true } or StringValue { Value: "true" };

    /// <summary>True where an input comes from another resource, or names the same thing as that resource's own input.</summary>
    public static bool Concerns(this PlanResource resource, PlanResource other, string property) =>
        resource.PropertyDependencies.GetValueOrDefault(property, []).Contains(other.Urn)
        || (resource.Text(property) is { } named && (named == other.Text(property) || named == other.Id));

    public static double? NumberOf(PropertyValue? value) => value switch
    {
        NumberValue number => number.Value,
        StringValue text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static PropertyValue? At(PropertyValue? value, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            value = value is ObjectValue map ? map[name] : null;
        return value;
    }
}
