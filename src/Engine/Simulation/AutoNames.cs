using System.Buffers;
using System.Collections.Frozen;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Simulation;

/// <summary>
/// Physical names for resources whose program gives none: the logical name, a hyphen and digits, as the real providers
/// make them, but with digits that follow from the URN. A name that stands already is kept.
/// </summary>
internal static class AutoNames
{
    private const int AwsDigits = 7;
    private const int KubernetesDigits = 8;
    private const int PrefixedDigits = 26;

    private static readonly FrozenDictionary<string, string> NameProperties = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws:s3/bucket:Bucket"] = "bucket",
        ["aws:rds/instance:Instance"] = "identifier",
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = "replicationGroupId",
        ["aws:eks/nodeGroup:NodeGroup"] = "nodeGroupName",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Limits = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["aws:lb/loadBalancer:LoadBalancer"] = 32,
        ["aws:lb/targetGroup:TargetGroup"] = 32,
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = 40,
        ["aws:iam/role:Role"] = 64,
        ["aws:rds/instance:Instance"] = 63,
        ["aws:s3/bucket:Bucket"] = 63,
        ["aws:iam/policy:Policy"] = 128,
        ["aws:iam/instanceProfile:InstanceProfile"] = 128,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    // Services that take lower case only.
    private static readonly string[] LowerCase = ["aws:s3/", "aws:rds/", "aws:elasticache/", "aws:ecr/"];

    /// <summary>The inputs with a name, where the type wants one and the program gives none.</summary>
    /// <exception cref="RefusedException">The name would be longer than the service allows.</exception>
    public static ObjectValue Fill(string type, string name, string urn, ObjectValue inputs, ResourceSchema? schema, ObjectValue? standing)
    {
        if (type.StartsWith("kubernetes:", StringComparison.Ordinal))
            return schema is null || schema.Inputs.ContainsKey("metadata") ? FillMetadata(name, urn, inputs, standing) : inputs;
        if (!type.StartsWith("aws:", StringComparison.Ordinal) || NameProperty(type, schema) is not { } property
            || inputs.Properties.ContainsKey(property) || inputs.Properties.ContainsKey($"{property}Prefix"))
            return inputs;
        return new ObjectValue(inputs.Properties.Add(property, standing?[property] ?? Aws(type, name, urn)));
    }

    /// <summary>The inputs with the name that the service makes of a prefix; they stay as they are where none is given.</summary>
    public static ObjectValue FillPrefixed(string type, string urn, ObjectValue inputs, ResourceSchema? schema)
    {
        if (!type.StartsWith("aws:", StringComparison.Ordinal) || NameProperty(type, schema) is not { } property
            || inputs.Properties.ContainsKey(property) || inputs[$"{property}Prefix"] is not StringValue prefix)
            return inputs;
        return new ObjectValue(inputs.Properties.Add(property, new StringValue($"{prefix.Value}{StableHash.Hex(urn, PrefixedDigits)}")));
    }

    /// <summary>True where inputs, as a program gives them, name the resource.</summary>
    public static bool IsNamed(string type, ObjectValue inputs, ResourceSchema? schema) => TypeToken.Package(type) switch
    {
        "kubernetes" => (inputs["metadata"] as ObjectValue)?["name"] is not (null or NullValue),
        "aws" => NameProperty(type, schema) is { } property && inputs[property] is not (null or NullValue),
        _ => false,
    };

    /// <summary>True where the name has the form of those that nobody chose: the logical name, a hyphen, and digits.</summary>
    public static bool IsAutomatic(string type, string name, ObjectValue inputs, ResourceSchema? schema)
    {
        var kubernetes = TypeToken.Package(type) == "kubernetes";
        var given = kubernetes
            ? (inputs["metadata"] as ObjectValue)?["name"]
            : NameProperty(type, schema) is { } property ? inputs[property] : null;
        var digits = kubernetes ? KubernetesDigits : AwsDigits;
        return given is StringValue text && text.Value.Length == name.Length + 1 + digits
            && text.Value.StartsWith($"{name}-", StringComparison.OrdinalIgnoreCase)
            && text.Value.AsSpan(name.Length + 1).IndexOfAnyExcept(HexDigits) < 0;
    }

    /// <summary>The inputs with the name that stands, where they have one that nobody chose.</summary>
    public static ObjectValue Keep(string type, string name, ObjectValue inputs, ObjectValue standing, ResourceSchema? schema)
    {
        if (!IsAutomatic(type, name, inputs, schema) || !IsAutomatic(type, name, standing, schema))
            return inputs;
        if (TypeToken.Package(type) == "kubernetes")
        {
            var metadata = (ObjectValue)inputs["metadata"]!;
            return new ObjectValue(inputs.Properties.SetItem("metadata", new ObjectValue(metadata.Properties.SetItem("name", ((ObjectValue)standing["metadata"]!)["name"]!))));
        }

        var property = NameProperty(type, schema)!;
        return new ObjectValue(inputs.Properties.SetItem(property, standing[property]!));
    }

    private static StringValue Aws(string type, string name, string urn)
    {
        var physical = $"{name}-{StableHash.Hex(urn, AwsDigits)}";
        if (Array.Exists(LowerCase, service => type.StartsWith(service, StringComparison.Ordinal)))
            physical = physical.ToLowerInvariant();
        if (type == "aws:kms/alias:Alias")
            physical = $"alias/{physical}";
        if (Limits.TryGetValue(type, out var limit) && physical.Length > limit)
        {
            throw new RefusedException(
                $"{type} resource '{name}' has a problem: its automatic name '{physical}' has {physical.Length} characters, but at most {limit} are allowed. Give it a shorter name, or set {NameProperties.GetValueOrDefault(type, "name")}.", urn);
        }

        return new StringValue(physical);
    }

    private static string? NameProperty(string type, ResourceSchema? schema)
    {
        if (NameProperties.TryGetValue(type, out var property))
            return property;
        return schema is not null && schema.Inputs.TryGetValue("name", out var name)
            && name is { Required: false, Type: TypeSchema.Primitive { Kind: PrimitiveKind.String } }
            ? "name"
            : null;
    }

    private static ObjectValue FillMetadata(string name, string urn, ObjectValue inputs, ObjectValue? standing)
    {
        if (inputs["metadata"] is not (null or ObjectValue))
            return inputs;
        var metadata = inputs["metadata"] as ObjectValue ?? ObjectValue.Empty;
        if (metadata.Properties.ContainsKey("name") || metadata.Properties.ContainsKey("generateName"))
            return inputs;
        var standingName = (standing?["metadata"] as ObjectValue)?["name"];
        var physical = standingName ?? new StringValue($"{name}-{StableHash.Hex(urn, KubernetesDigits)}");
        return new ObjectValue(inputs.Properties.SetItem("metadata", new ObjectValue(metadata.Properties.Add("name", physical))));
    }
}
