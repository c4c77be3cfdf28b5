using System.Collections.Immutable;
using System.Text;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>EKS, its identities and the Auto Scaling groups behind its nodes.</summary>
internal static class Clusters
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:eks/cluster:Cluster"] = Cluster,
        ["aws:eks/nodeGroup:NodeGroup"] = NodeGroup,
        ["aws:eks/addon:Addon"] = addon => OfCluster(addon, "addon", "addonName", ":"),
        ["aws:eks/accessEntry:AccessEntry"] = AccessEntry,
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = PolicyAssociation,
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = PodIdentity,
        ["aws:autoscaling/schedule:Schedule"] = Schedule,
        ["aws:autoscaling/tag:Tag"] = Tag,
    };

    /// <summary>The simulated certificate of a cluster: base64, but of no certificate.</summary>
    public static ObjectValue CertificateAuthority(string cluster) => Object(
        ("data", new StringValue(Convert.ToBase64String(Encoding.UTF8.GetBytes($"simulated certificate of {cluster}")))));

    public static string Endpoint(string cluster, string region) =>
        $"https://{StableHash.Hex(cluster, 32).ToUpperInvariant()}.{region}.eks.invalid";

    public static string Issuer(string cluster, string region) =>
        $"https://oidc.eks.{region}.invalid/id/{StableHash.Hex(cluster, 32).ToUpperInvariant()}";

    public static PropertyValue Identities(string cluster, string region) => List(Object(
        ("oidcs", List(Object(("issuer", new StringValue(Issuer(cluster, region))))))));

    private static void Cluster(SimulatedResource cluster)
    {
        cluster.Id = cluster.Text("name");
        cluster.Set("arn", cluster.Arn("eks", cluster.Id is null ? null : $"cluster/{cluster.Id}"));
        if (cluster.Id is not { } name || cluster.Region is not { } region)
            return;
        cluster.Set("endpoint", Endpoint(name, region));
        cluster.Set("identities", Identities(name, region));
        var authority = CertificateAuthority(name);
        cluster.Set("certificateAuthority", authority);
        cluster.Set("certificateAuthorities", List(authority));
        cluster.Set("status", "ACTIVE");
        if (cluster.Inputs["vpcConfig"] is ObjectValue network && !network.Properties.ContainsKey("clusterSecurityGroupId"))
        {
            cluster.Override("vpcConfig", new ObjectValue(network.Properties
                .SetItem("clusterSecurityGroupId", new StringValue(cluster.Ec2Id("sg", "cluster")))));
        }
    }

    private static void NodeGroup(SimulatedResource group)
    {
        OfCluster(group, "nodegroup", "nodeGroupName", ":");
        if (group.Text("nodeGroupName") is { } name)
        {
            group.Set("resources", List(Object(("autoscalingGroups", List(Object(
                ("name", new StringValue($"eks-{name}-{StableHash.Uuid(group.Urn)}"))))))));
        }
    }

    private static void OfCluster(SimulatedResource part, string kind, string nameProperty, string separator)
    {
        var cluster = part.Text("clusterName");
        var name = part.Text(nameProperty);
        part.Id = cluster is null || name is null ? null : $"{cluster}{separator}{name}";
        part.Set("arn", part.Arn("eks", part.Id is null ? null : $"{kind}/{cluster}/{name}/{StableHash.Uuid(part.Urn)}"));
    }

    private static void AccessEntry(SimulatedResource entry)
    {
        entry.Id = entry.Text("clusterName") is { } cluster && entry.Text("principalArn") is { } principal ? $"{cluster}:{principal}" : null;
        entry.Set("accessEntryArn", entry.Arn("eks", entry.Id is null ? null : $"access-entry/{entry.Text("clusterName")}/{StableHash.Uuid(entry.Urn)}"));
    }

    private static void PolicyAssociation(SimulatedResource association) =>
        association.Id = association.Text("clusterName") is { } cluster && association.Text("principalArn") is { } principal
            && association.Text("policyArn") is { } policy ? $"{cluster}#{principal}#{policy}" : null;

    private static void PodIdentity(SimulatedResource association)
    {
        association.Id = $"a-{association.Hex(17)}";
        association.Set("associationId", association.Id);
        association.Set("associationArn", association.Arn("eks", association.Text("clusterName") is { } cluster ? $"podidentityassociation/{cluster}/{association.Id}" : null));
    }

    private static void Schedule(SimulatedResource schedule) => schedule.Id = schedule.Text("scheduledActionName");

    private static void Tag(SimulatedResource tag) =>
        tag.Id = tag.Text("autoscalingGroupName") is { } group && (tag.Inputs["tag"] as ObjectValue)?["key"] is StringValue key
            ? $"{group},{key.Value}"
            : null;

    private static ArrayValue List(PropertyValue item) => new([item]);

    private static ObjectValue Object(params ReadOnlySpan<(string Name, PropertyValue Value)> properties)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
            result[name] = value;
        return new ObjectValue(result.ToImmutable());
    }
}
