using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Engine.Simulation.Aws;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>Functions that look up what stands in an account. What follows from the arguments is simulated, the rest is unknown.</summary>
internal static class LookupFunctions
{
    public static readonly Dictionary<string, Action<FunctionCall>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:ec2/getVpc:getVpc"] = call => Ec2(call, "vpc", "vpc"),
        ["aws:ec2/getSubnet:getSubnet"] = call => Ec2(call, "subnet", "subnet"),
        ["aws:ec2/getSubnets:getSubnets"] = Subnets,
        ["aws:ec2/getManagedPrefixList:getManagedPrefixList"] = PrefixList,
        ["aws:eks/getAddonVersion:getAddonVersion"] = call => call.Set("id", call.Text("addonName")),
        ["aws:eks/getCluster:getCluster"] = Cluster,
        ["aws:eks/getClusterAuth:getClusterAuth"] = ClusterAuth,
        ["aws:kms/getAlias:getAlias"] = KeyAlias,
        ["aws:kms/getKey:getKey"] = Key,
        ["aws:rds/getInstance:getInstance"] = Database,
        ["aws:route53/getZone:getZone"] = Zone,
        ["aws:s3/getBucket:getBucket"] = Bucket,
        ["aws:ssm/getParameter:getParameter"] = Parameter,
    };

    private static void Ec2(FunctionCall call, string prefix, string kind)
    {
        var id = call.Text("id") ?? $"{prefix}-0{call.Hex(16)}";
        call.Set("id", id);
        call.Set("arn", call.Arn("ec2", $"{kind}/{id}"));
        call.Set("ownerId", call.Site.Account);
    }

    private static void Subnets(FunctionCall call)
    {
        call.Set("id", call.Site.Region);
        call.Set("ids", SiteFunctions.List(Enumerable.Range(0, 3).Select(zone => $"subnet-0{StableHash.Hex($"{call.Hex(16)}{zone}", 16)}")));
    }

    private static void PrefixList(FunctionCall call)
    {
        var id = call.Text("id") ?? $"pl-{call.Hex(8)}";
        call.Set("id", id);
        call.Set("arn", call.Arn("ec2", $"prefix-list/{id}"));
    }

    private static void Cluster(FunctionCall call)
    {
        if (call.Text("name") is not { } name || call.Site.Region is not { } region)
            return;
        call.Set("id", name);
        call.Set("arn", call.Arn("eks", $"cluster/{name}"));
        call.Set("endpoint", Clusters.Endpoint(name, region));
        call.Set("identities", Clusters.Identities(name, region));
        call.Set("certificateAuthorities", new ArrayValue([Clusters.CertificateAuthority(name)]));
        call.Set("status", "ACTIVE");
    }

    private static void ClusterAuth(FunctionCall call)
    {
        call.Set("id", call.Text("name"));
        call.Set("token", $"k8s-aws-v1.simulated{call.Hex(32)}");
    }

    private static void KeyAlias(FunctionCall call)
    {
        if (call.Text("name") is not { } name)
            return;
        var key = StableHash.Uuid($"{name} {call.Site.Region}");
        call.Set("id", call.Arn("kms", name));
        call.Set("arn", call.Arn("kms", name));
        call.Set("targetKeyId", key);
        call.Set("targetKeyArn", call.Arn("kms", $"key/{key}"));
    }

    private static void Key(FunctionCall call)
    {
        var id = call.Text("keyId") is { } key && !key.StartsWith("alias/", StringComparison.Ordinal) ? key : StableHash.Uuid(call.Hex(32));
        call.Set("id", id);
        call.Set("arn", id.StartsWith("arn:", StringComparison.Ordinal) ? id : call.Arn("kms", $"key/{id}"));
    }

    private static void Database(FunctionCall call)
    {
        if (call.Text("dbInstanceIdentifier") is not { } identifier)
            return;
        call.Set("id", identifier);
        call.Set("dbInstanceArn", call.Arn("rds", $"db:{identifier}"));
        call.Set("address", call.Site.Region is { } region ? $"{identifier}.{region}.rds.invalid" : null);
    }

    private static void Zone(FunctionCall call)
    {
        var id = call.Text("zoneId") ?? Domains.ZoneId($"{call.Text("name")}");
        call.Set("id", id);
        call.Set("zoneId", id);
        call.Set("arn", call.Arn("route53", $"hostedzone/{id}", regional: false, ofAccount: false));
        call.Set("nameServers", Domains.NameServers(id));
        call.Set("primaryNameServer", $"ns-{StableHash.Number($"{id}1", 2048)}.awsdns.invalid");
    }

    private static void Bucket(FunctionCall call)
    {
        if (call.Text("bucket") is not { } bucket)
            return;
        call.Set("id", bucket);
        call.Set("arn", call.Arn("s3", bucket, regional: false, ofAccount: false));
        call.Set("bucketDomainName", $"{bucket}.s3.invalid");
        call.Set("bucketRegion", call.Site.Region);
        call.Set("bucketRegionalDomainName", call.Site.Region is { } region ? $"{bucket}.s3.{region}.invalid" : null);
    }

    private static void Parameter(FunctionCall call)
    {
        if (call.Text("name") is not { } name)
            return;
        call.Set("id", name);
        call.Set("arn", call.Arn("ssm", $"parameter/{name.TrimStart('/')}"));
        call.Set("value", $"simulated-{call.Hex(12)}");
    }
}
