using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Tests;

/// <summary>Plans in few words.</summary>
internal static class SamplePlans
{
    public const string Database = "aws:rds/instance:Instance";
    public const string Bucket = "aws:s3/bucket:Bucket";

    public static Plan Of(params PlanResource[] resources) => new("test", "dev", [.. resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)], ObjectValue.Empty);

    public static PlanResource Resource(string type, string name, StepKind step, params (string Name, object? Value)[] inputs) => new()
    {
        Urn = Urn(type, name),
        Type = type,
        Name = name,
        Custom = !type.StartsWith("my:", StringComparison.Ordinal) && !type.StartsWith("freeagentics:", StringComparison.Ordinal),
        Inputs = Map(inputs),
        Outputs = Map(inputs),
        Step = PlanStep.Of(step),
    };

    public static string Urn(string type, string name) => $"urn:pulumi:dev::test::{type}::{name}";

    public static PlanResource Replaced(this PlanResource resource, params string[] paths) => resource with
    {
        Step = new PlanStep(StepKind.Replace, [.. paths.Select(path => new PropertyChange(path, new StringValue("a"), new StringValue("b"), Replaces: true))]),
    };

    public static PlanResource Protected(this PlanResource resource) => resource with { Options = resource.Options with { Protect = true } };

    public static PlanResource Retained(this PlanResource resource) => resource with { Options = resource.Options with { RetainOnDelete = true } };

    public static PlanResource Under(this PlanResource resource, PlanResource parent) => resource with { Parent = parent.Urn };

    public static PlanResource On(this PlanResource resource, params PlanResource[] dependencies) => resource with { Dependencies = [.. dependencies.Select(dependency => dependency.Urn)] };

    public static ObjectValue Map(params (string Name, object? Value)[] fields) =>
        new(fields.ToImmutableSortedDictionary(field => field.Name, field => Value(field.Value), StringComparer.Ordinal));

    public static PropertyValue Value(object? value) => value switch
    {
        null => NullValue.Instance,
        PropertyValue ready => ready,
        string text => new StringValue(text),
        bool flag => new BoolValue(flag),
        int number => new NumberValue(number),
        object[] items => new ArrayValue([.. items.Select(Value)]),
        _ => throw new ArgumentException($"no value for {value.GetType()}", nameof(value)),
    };
}
