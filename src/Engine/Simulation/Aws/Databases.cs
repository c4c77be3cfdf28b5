using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>RDS and DynamoDB. An instance's id is its resource id (<c>db-…</c>), not its identifier.</summary>
internal static class Databases
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly Dictionary<string, double> Ports = new(StringComparer.Ordinal)
    {
        ["postgres"] = 5432,
        ["aurora-postgresql"] = 5432,
        ["mysql"] = 3306,
        ["mariadb"] = 3306,
        ["aurora-mysql"] = 3306,
    };

    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:rds/instance:Instance"] = Instance,
        ["aws:rds/subnetGroup:SubnetGroup"] = group => Named(group, "subgrp"),
        ["aws:rds/parameterGroup:ParameterGroup"] = group => Named(group, "pg"),
        ["aws:rds/optionGroup:OptionGroup"] = group => Named(group, "og"),
        ["aws:rds/eventSubscription:EventSubscription"] = subscription => Named(subscription, "es"),
        ["aws:dynamodb/table:Table"] = Table,
    };

    private static void Named(SimulatedResource resource, string kind)
    {
        resource.Id = resource.Text("name");
        resource.Set("arn", resource.Arn("rds", resource.Id is null ? null : $"{kind}:{resource.Id}"));
    }

    private static void Instance(SimulatedResource instance)
    {
        instance.Id = $"db-{StableHash.Letters(instance.Urn, 26, Base32)}";
        instance.Set("resourceId", instance.Id);
        var identifier = instance.Text("identifier");
        instance.Set("arn", instance.Arn("rds", identifier is null ? null : $"db:{identifier}"));
        var address = identifier is null ? null : $"{identifier}.{instance.Region}.rds.invalid";
        instance.Set("address", address);
        var port = instance.Inputs["port"] ?? Port(instance);
        instance.Set("port", port);
        instance.Set("endpoint", address is not null && port is NumberValue number ? $"{address}:{number.Value:R}" : null);
        if (instance.Region is { } region)
            instance.Set("hostedZoneId", $"Z{StableHash.Hex($"rds {region}", 13).ToUpperInvariant()}");
    }

    // A replica has its source's engine, which is not among its inputs.
    private static PropertyValue Port(SimulatedResource instance) =>
        instance.Text("engine") is { } engine && Ports.TryGetValue(engine, out var port)
            ? new NumberValue(port)
            : instance.Inputs["replicateSourceDb"] is not null ? new NumberValue(Ports["postgres"]) : UnknownValue.Instance;

    private static void Table(SimulatedResource table)
    {
        table.Id = table.Text("name");
        table.Set("arn", table.Arn("dynamodb", table.Id is null ? null : $"table/{table.Id}"));
    }
}
