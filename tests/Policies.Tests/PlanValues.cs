using System.Collections.Immutable;
using System.Text.Json;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

/// <summary>Values of a plan, written as anonymous objects.</summary>
internal static class PlanValues
{
    public static PropertyValue From(object? content) => From(JsonSerializer.SerializeToElement(content));

    private static PropertyValue From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new ObjectValue(element.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => From(property.Value), StringComparer.Ordinal)),
        JsonValueKind.Array => new ArrayValue([.. element.EnumerateArray().Select(From)]),
        JsonValueKind.String => new StringValue(element.GetString()!),
        JsonValueKind.Number => new NumberValue(element.GetDouble()),
        JsonValueKind.True => new BoolValue(true),
        JsonValueKind.False => new BoolValue(false),
        _ => NullValue.Instance,
    };
}
