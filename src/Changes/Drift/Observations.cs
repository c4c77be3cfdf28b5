using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>
/// What a refreshed state observed differently from the inputs that it recorded: providers answer the same properties as
/// outputs. Only simple values outside lists are looked at, and another case or notation of a text does not count.
/// </summary>
internal static class Observations
{
    public static IEnumerable<PropertyChange> Of(PlanResource resource)
    {
        if (resource.Step.Kind is not (StepKind.Same or StepKind.Update) || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            return [];
        var told = resource.Step.Changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        return Of("", resource.Inputs, resource.Outputs).Where(change => !told.Contains(change.Path) && !IsIgnored(resource, change.Path));
    }

    private static IEnumerable<PropertyChange> Of(string path, ObjectValue declared, ObjectValue observed)
    {
        foreach (var (name, wanted) in declared.Properties)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            switch (wanted, observed[name])
            {
                case (ObjectValue inner, ObjectValue seen):
                    foreach (var change in Of(at, inner, seen))
                        yield return change;
                    break;
                case (NumberValue or BoolValue or StringValue, NumberValue or BoolValue or StringValue) when !IsDocument(wanted) && !Same(wanted, observed[name]!):
                    yield return new PropertyChange(at, observed[name], wanted, Replaces: false);
                    break;
            }
        }
    }

    private static bool Same(PropertyValue left, PropertyValue right) => string.Equals(Text(left), Text(right), StringComparison.OrdinalIgnoreCase);

    private static string Text(PropertyValue value) => value switch
    {
        StringValue text => text.Value,
        NumberValue number => number.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        BoolValue flag => flag.Value ? "true" : "false",
        _ => "",
    };

    private static bool IsDocument(PropertyValue value) => value is StringValue text && text.Value.AsSpan().TrimStart() is ['{' or '[', ..];

    private static bool IsIgnored(PlanResource resource, string path) =>
        resource.Options.IgnoreChanges.Any(ignored => path == ignored || path.StartsWith($"{ignored}.", StringComparison.Ordinal));
}
