using System.Collections.Frozen;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The conditions of conditional rules, by type and path. A condition that is not here counts as fulfilled: better one warning too many than a lost database.</summary>
internal static class ReplacementConditions
{
    // Since this version encryption can be switched on and off while the service runs.
    private static readonly Version TransitInPlace = new(7, 0, 5);

    private static readonly FrozenDictionary<string, Func<PropertyChange, ReplacementFacts, bool>> Conditions =
        new Dictionary<string, Func<PropertyChange, ReplacementFacts, bool>>(StringComparer.Ordinal)
        {
            ["* region"] = RegionMoves,
            ["* metadata"] = (change, _) => change is { Path: "metadata", After: null },
            ["pulumi:providers:aws region"] = (_, _) => false,
            ["pulumi:providers:kubernetes kubeconfig"] = (_, facts) => !IsSameCluster(facts),
            ["pulumi:providers:kubernetes cluster"] = (_, facts) => !IsSameCluster(facts),
            ["pulumi:providers:kubernetes context"] = (_, facts) => !IsSameCluster(facts),
            ["pulumi:providers:kubernetes renderYamlToDirectory"] = (_, facts) => !IsSameCluster(facts),
            ["pulumi:providers:kubernetes clusterIdentifier"] = (change, _) => change is { Before: not null, After: not null },
            ["kubernetes:core/v1:ConfigMap data"] = (_, facts) => !facts.Site.MutableConfigMaps || IsImmutable(facts),
            ["kubernetes:core/v1:ConfigMap binaryData"] = (_, facts) => !facts.Site.MutableConfigMaps || IsImmutable(facts),
            ["kubernetes:core/v1:Secret data"] = (_, facts) => !facts.Site.MutableSecrets || IsImmutable(facts),
            ["kubernetes:core/v1:Secret stringData"] = (_, facts) => !facts.Site.MutableSecrets || IsImmutable(facts),
            ["aws:ec2/vpc:Vpc instanceTenancy"] = (change, _) => !(Is(change.Before, "dedicated") && (change.After is null || Is(change.After, "default"))),
            ["aws:eks/cluster:Cluster encryptionConfig"] = (change, _) => change is { Path: "encryptionConfig", After: null },
            ["aws:eks/cluster:Cluster computeConfig.nodeRoleArn"] = (change, _) => change is { Before: not null, After: not null },
            ["aws:eks/cluster:Cluster remoteNetworkConfig"] = (_, _) => false,
            ["aws:elasticache/replicationGroup:ReplicationGroup engine"] = (change, _) => !(change.Before is null || Is(change.Before, "redis")) || !Is(change.After, "valkey"),
            ["aws:elasticache/replicationGroup:ReplicationGroup engineVersion"] = (change, _) => Lower(change.Before, change.After),
            ["aws:elasticache/replicationGroup:ReplicationGroup transitEncryptionEnabled"] = (_, facts) => !AtLeast(facts.Outputs["engineVersionActual"] ?? facts.Before["engineVersion"], TransitInPlace),
            ["aws:elasticache/replicationGroup:ReplicationGroup nodeGroupConfigurations"] = (change, _) => !(change.Before is null && change.Path.Contains("AvailabilityZone", StringComparison.Ordinal)),
            ["aws:ec2/subnet:Subnet ipv6CidrBlock"] = (_, facts) => facts.Before["assignIpv6AddressOnCreation"] is BoolValue { Value: true },
            ["aws:ec2/natGateway:NatGateway availabilityZoneAddresses"] = (_, facts) => Count(facts.Before, "availabilityZoneAddresses") == 0 != (Count(facts.After, "availabilityZoneAddresses") == 0),
            ["aws:ec2/natGateway:NatGateway secondaryPrivateIpAddressCount"] = (change, facts) => Is(facts.After["connectivityType"], "private") && change.After is not null,
            ["aws:lb/loadBalancer:LoadBalancer subnetMappings"] = (change, facts) => change.Before is not null && (change.After is not null || IsNetwork(facts)),
            ["aws:rds/instance:Instance restoreToPointInTime"] = (change, _) => change.Path == "restoreToPointInTime",
            ["aws:lb/loadBalancer:LoadBalancer subnets"] = SubnetsShrink,
            ["aws:lb/loadBalancer:LoadBalancer securityGroups"] = (_, facts) => IsNetwork(facts) && Count(facts.Before, "securityGroups") == 0 != (Count(facts.After, "securityGroups") == 0),
            ["aws:ec2/vpcEndpoint:VpcEndpoint privateDnsEnabled"] = (_, facts) => !Is(facts.After["vpcEndpointType"], "Interface"),
            ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule cidrIpv4"] = KindSwitches,
            ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule cidrIpv6"] = KindSwitches,
            ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule prefixListId"] = KindSwitches,
            ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule referencedSecurityGroupId"] = KindSwitches,
            ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule cidrIpv4"] = KindSwitches,
            ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule cidrIpv6"] = KindSwitches,
            ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule prefixListId"] = KindSwitches,
            ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule referencedSecurityGroupId"] = KindSwitches,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Holds(string type, ReplaceRule rule, PropertyChange change, ReplacementFacts facts)
    {
        var condition = Conditions.GetValueOrDefault($"{type} {rule.Path}") ?? Conditions.GetValueOrDefault($"* {rule.Path}");
        return condition is null || condition(change, facts);
    }

    private static bool AtLeast(PropertyValue? version, Version least) => version is StringValue text && VersionOf(text.Value) >= least;

    // Leaving the region to the provider, or naming the provider's own, is the same thing.
    private static bool RegionMoves(PropertyChange change, ReplacementFacts facts)
    {
        var before = change.Before ?? Region(facts);
        var after = change.After ?? Region(facts);
        return before is null || after is null || !before.Equals(after);
    }

    private static StringValue? Region(ReplacementFacts facts) => facts.Site.Region is { } region ? new StringValue(region) : null;

    private static bool IsSameCluster(ReplacementFacts facts) =>
        facts.Before["clusterIdentifier"] is { HasUnknowns: false } before && before.Equals(facts.After["clusterIdentifier"]);

    private static bool IsImmutable(ReplacementFacts facts) => facts.After["immutable"] is BoolValue { Value: true };

    private static bool KindSwitches(PropertyChange change, ReplacementFacts facts) => change.Before is null || change.After is null;

    private static bool SubnetsShrink(PropertyChange change, ReplacementFacts facts)
    {
        if (!IsNetwork(facts))
            return false;
        if (facts.After["subnets"] is not ArrayValue after || facts.Before["subnets"] is not ArrayValue before)
            return true;
        return !before.Items.All(subnet => after.Items.Contains(subnet));
    }

    private static bool IsNetwork(ReplacementFacts facts) => Is(facts.After["loadBalancerType"], "network");

    private static int Count(ObjectValue inputs, string name) => inputs[name] is ArrayValue array ? array.Items.Length : 0;

    private static bool Is(PropertyValue? value, string text) => value is StringValue actual && actual.Value == text;

    private static bool Lower(PropertyValue? before, PropertyValue? after)
    {
        if (before is not StringValue old || after is not StringValue now)
            return after is UnknownValue;
        return VersionOf(now.Value) < VersionOf(old.Value);
    }

    private static Version VersionOf(string text)
    {
        var parts = text.Split('.').Select(part => int.TryParse(part, out var number) ? number : 0).ToArray();
        return new Version(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }
}
