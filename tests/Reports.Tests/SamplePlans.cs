using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Tests;

/// <summary>Small plans to report on.</summary>
internal static class SamplePlans
{
    public static PlanResource Resource(string name, string type, StepKind kind, string? parent = null, params PropertyChange[] changes) => new()
    {
        Urn = Urn(type, name),
        Name = name,
        Type = type,
        Parent = parent,
        Custom = !type.StartsWith("freeagentics:", StringComparison.Ordinal),
        Inputs = ObjectValue.Empty,
        Outputs = ObjectValue.Empty,
        Step = new PlanStep(kind, [.. changes]),
    };

    public static string Urn(string type, string name) => $"urn:pulumi:dev::freeagentics::{type}::{name}";

    public static ObjectValue Object(params (string Name, PropertyValue Value)[] properties) =>
        new(properties.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    public static Plan Of(params PlanResource[] resources) => Of(ObjectValue.Empty, resources);

    public static Plan Of(ObjectValue outputs, params PlanResource[] resources) =>
        new("freeagentics", "dev", [.. resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)], outputs);

    /// <summary>A stack with two components: one new, one with a database that would be replaced.</summary>
    public static Plan Sample()
    {
        var stack = Resource("freeagentics-dev", "pulumi:pulumi:Stack", StepKind.Same);
        var network = Resource("network", "freeagentics:network:Network", StepKind.Create, stack.Urn);
        var data = Resource("data", "freeagentics:data:Data", StepKind.Same, stack.Urn);
        return Of(
            Object(("endpoint", new StringValue("db.invalid")), ("password", new SecretValue(new StringValue("canary"))), ("vpcId", UnknownValue.Instance)),
            stack,
            network,
            Resource("vpc", "aws:ec2/vpc:Vpc", StepKind.Create, network.Urn),
            Resource("a", "aws:ec2/subnet:Subnet", StepKind.Create, network.Urn),
            data,
            Resource("bucket", "aws:s3/bucket:Bucket", StepKind.Same, data.Urn),
            Resource(
                "main",
                "aws:rds/instance:Instance",
                StepKind.Replace,
                data.Urn,
                new PropertyChange("identifier", new StringValue("old"), new StringValue("new"), Replaces: true),
                new PropertyChange("password", new SecretValue(new StringValue("canary")), new SecretValue(new StringValue("canary2")), Replaces: false),
                new PropertyChange("tags.Owner", null, new StringValue("platform"), Replaces: false)) with
            {
                Options = PlanOptions.Default with { Protect = true },
            });
    }
}
