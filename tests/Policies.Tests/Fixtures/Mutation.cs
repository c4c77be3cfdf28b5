using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>One input of a real resource that is set to something else, or the resource left out. The mutations of one policy are applied together.</summary>
/// <param name="Policy">The policy that must object.</param>
/// <param name="Type">The resource's type.</param>
/// <param name="Name">Its name; a star for the first of the type.</param>
/// <param name="Path">Steps with dots between; a number is an item of a list, and a tilde stands for a dot within a step. <c>@absent</c> leaves the resource out; <c>@copy</c> adds one like it under the name that the value is.</param>
/// <param name="Value">JSON; null to remove.</param>
/// <param name="Expected">Part of what the policy must say; empty on the further mutations of a policy.</param>
public sealed record Mutation(string Policy, string Type, string Name, string Path, string Value, string Expected)
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        .. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "mutations.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Select(cells => new Mutation(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])),
    ];

    public Plan Apply(Plan plan)
    {
        var found = plan.Resources.First(resource => resource.Type == Type && (Name == "*" || resource.Name == Name));
        if (Path == "@absent")
            return plan with { Resources = plan.Resources.Remove(found) };
        if (Path == "@copy")
            return plan with { Resources = plan.Resources.Add(found with { Name = Value, Urn = $"{found.Urn}-{Value}" }) };
        var steps = Path.Split('.').Select(step => step.Replace('~', '.')).ToArray();
        var value = Value == "null" ? NullValue.Instance : PropertyValueReader.Read(JsonSerializer.Deserialize<JsonElement>(Value), Path);
        return plan with { Resources = plan.Resources.Replace(found, found with { Inputs = (ObjectValue)Set(found.Inputs, steps, value) }) };
    }

    private static PropertyValue Set(PropertyValue? at, ReadOnlySpan<string> steps, PropertyValue value)
    {
        if (steps.IsEmpty)
            return value;
        if (at is ArrayValue array)
        {
            var index = int.Parse(steps[0], CultureInfo.InvariantCulture);
            return new ArrayValue(array.Items.SetItem(index, Set(array.Items[index], steps[1..], value)));
        }

        var content = at as ObjectValue ?? ObjectValue.Empty;
        return new ObjectValue(content.Properties.SetItem(steps[0], Set(content[steps[0]], steps[1..], value)));
    }
}
