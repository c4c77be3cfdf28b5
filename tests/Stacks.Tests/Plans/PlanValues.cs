using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Stacks.Tests.Plans;

/// <summary>Reads values of plans.</summary>
internal static class PlanValues
{
    public static bool IsTrue(this PlanResource resource, string input) => resource.Inputs[input] is BoolValue { Value: true };

    public static string? Text(this PlanResource resource, string input) => (resource.Inputs[input] as StringValue)?.Value;

    public static double? Number(this PlanResource resource, string input) => (resource.Inputs[input] as NumberValue)?.Value;

    /// <summary>Every text at any depth, with the name of the input that it is in.</summary>
    public static IEnumerable<(string Input, string Text)> Texts(this ObjectValue values) =>
        values.Properties.SelectMany(property => Leaves(property.Value).Select(text => (property.Key, text)));

    private static IEnumerable<string> Leaves(PropertyValue value) => value switch
    {
        StringValue text => [text.Value],
        ArrayValue array => array.Items.SelectMany(Leaves),
        ObjectValue map => map.Properties.Values.SelectMany(Leaves),
        SecretValue secret => Leaves(secret.Value),
        _ => [],
    };
}
