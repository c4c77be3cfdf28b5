using System.Collections.Immutable;
using System.Text.Json;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Tests;

/// <summary>A platform of forty resources under names that say nothing, so that whatever is drawn comes from what refers to what.</summary>
internal sealed class SamplePlatform
{
    private const string Project = "p";

    private readonly List<PlanResource> _resources = [];
    private readonly string _stack;

    private SamplePlatform(Func<string, PropertyValue>? known)
    {
        Known = known ?? (text => new StringValue(text));
        _stack = Add("pulumi:pulumi:Stack", "p-test", null, new { });
        Declare();
    }

    private Func<string, PropertyValue> Known { get; }

    public static Plan Plan { get; } = new SamplePlatform(null).Finish();

    /// <summary>The same before anything stands, computed values unknown.</summary>
    public static Plan Unknown { get; } = new SamplePlatform(_ => UnknownValue.Instance).Finish();

    /// <summary>The same with a step for some resources, by name.</summary>
    public static Plan With(params (string Name, StepKind Step)[] steps) => Plan with
    {
        Resources = [.. Plan.Resources.Select(resource => Array.Find(steps, step => step.Name == resource.Name) is { Name: not null } found
            ? resource with { Step = new PlanStep(found.Step, [new PropertyChange("size", new StringValue("small"), new StringValue("large"), found.Step == StepKind.Replace)]) }
            : resource with { Step = PlanStep.Of(StepKind.Same) })],
    };

    private Plan Finish() => new(Project, "test", [.. _resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)], ObjectValue.Empty);

    private void Declare()
    {
        var aws = Add("pulumi:providers:aws", "here", null, new { region = "eu-north-1" });
        var away = Add("pulumi:providers:aws", "away", null, new { region = "eu-south-2" });
        var vpc = Add("aws:ec2/vpc:Vpc", "n0", aws, new { cidrBlock = "10.0.0.0/16" });
        var door = Add("aws:ec2/internetGateway:InternetGateway", "n1", aws, new { vpcId = "" }, ("vpcId", vpc));
        var subnets = new Dictionary<string, string[]> { ["wide"] = Tier("s0", aws, vpc), ["half"] = Tier("s1", aws, vpc), ["shut"] = Tier("s2", aws, vpc) };
        Routes("t0", aws, subnets["wide"], ("gatewayId", door));
        var nat = Add("aws:ec2/natGateway:NatGateway", "n2", aws, new { subnetId = "" }, ("subnetId", subnets["wide"][0]));
        Routes("t1", aws, subnets["half"], ("natGatewayId", nat));

        var cluster = Add("aws:eks/cluster:Cluster", "k0", aws, new { version = "1.36", vpcConfig = new { subnetIds = new[] { "" } } }, [.. subnets["half"].Select(subnet => ("vpcConfig", subnet))]);
        Add("aws:eks/nodeGroup:NodeGroup", "k1", aws, new { instanceTypes = new[] { "m6i.large" }, scalingConfig = new { minSize = 1, maxSize = 4 }, subnetIds = new[] { "" } }, [("clusterName", cluster), .. subnets["half"].Select(subnet => ("subnetIds", subnet))]);
        var kubernetes = Add("pulumi:providers:kubernetes", "k", null, new { kubeconfig = "" }, ("kubeconfig", cluster));
        var group = Add("aws:rds/subnetGroup:SubnetGroup", "d0", aws, new { subnetIds = new[] { "" } }, [.. subnets["shut"].Select(subnet => ("subnetIds", subnet))]);
        var database = Add("aws:rds/instance:Instance", "d1", aws, new { instanceClass = "db.r7g.large", engine = "postgres", engineVersion = "17.9", password = Secret }, ("dbSubnetGroupName", group));
        Add("aws:rds/instance:Instance", "d2", aws, new { instanceClass = "db.r7g.large", availabilityZone = "eu-north-1b", replicateSourceDb = "x" }, ("dbSubnetGroupName", group), ("replicateSourceDb", database));
        Workloads(kubernetes, database);
        Buckets(aws, away, cluster);
    }

    private void Workloads(string kubernetes, string database)
    {
        var config = Add("kubernetes:core/v1:ConfigMap", "w0", kubernetes, new { metadata = new { name = "settings", @namespace = "apps" }, data = new { file = "host" } }, ("data", database));
        Deployment("w1", kubernetes, "edge", "front", "", "ops");
        Deployment("w2", kubernetes, "shop", "shop", "postgres://pool.apps:6432/x", "apps");
        Deployment("w3", kubernetes, "pool", "pool", "", "apps", config: "settings");
        var balancer = Service("v0", kubernetes, "edge", "front", "ops", 443, "LoadBalancer");
        Service("v1", kubernetes, "shop", "shop", "apps", 8000);
        Service("v2", kubernetes, "pool", "pool", "apps", 6432);
        Add("kubernetes:networking.k8s.io/v1:Ingress", "v3", kubernetes, new
        {
            metadata = new { name = "shop", @namespace = "apps" },
            spec = new { rules = new[] { new { http = new { paths = new[] { new { backend = new { service = new { name = "shop" } } } } } } } },
        });
        Add("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "v4", kubernetes, new { metadata = new { name = "h", @namespace = "apps" }, spec = new { minReplicas = 2, maxReplicas = 9, scaleTargetRef = new { name = "shop" } } });
        Add("aws:route53/record:Record", "z0", null, new { name = "shop.example", type = "CNAME", records = new[] { "" } }, ("records", balancer));
        _ = config;
    }

    private void Buckets(string aws, string away, string cluster)
    {
        var files = Add("aws:s3/bucket:Bucket", "b0", aws, new { });
        var copy = Add("aws:s3/bucket:Bucket", "b1", away, new { });
        Add("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "b2", aws, new { rules = new[] { "" }, bucket = "" }, ("bucket", files), ("rules", copy));
        var role = Add("aws:iam/role:Role", "i0", null, new { });
        Add("aws:iam/rolePolicy:RolePolicy", "i1", null, new { policy = "", role = "" }, ("role", role), ("policy", files));
        Add("aws:eks/podIdentityAssociation:PodIdentityAssociation", "i2", aws, new { @namespace = "apps", serviceAccount = "shop", roleArn = "" }, ("roleArn", role), ("clusterName", cluster));
        Add("aws:kms/key:Key", "x0", aws, new { });
    }

    private static object Secret => new Dictionary<string, object> { ["secret"] = "canary" };

    private string[] Tier(string name, string provider, string vpc) =>
        [.. "ab".Select((zone, index) => Add("aws:ec2/subnet:Subnet", $"{name}{zone}", provider, new { availabilityZone = $"eu-north-1{zone}", cidrBlock = $"10.0.{index}.0/24", vpcId = "" }, ("vpcId", vpc)))];

    private void Routes(string name, string provider, string[] subnets, (string Property, string Target) way)
    {
        var table = Add("aws:ec2/routeTable:RouteTable", name, provider, new { });
        Add("aws:ec2/route:Route", $"{name}r", provider, new Dictionary<string, string> { ["routeTableId"] = "", [way.Property] = "" }, ("routeTableId", table), way);
        foreach (var (index, subnet) in subnets.Index())
            Add("aws:ec2/routeTableAssociation:RouteTableAssociation", $"{name}{index}", provider, new { }, ("routeTableId", table), ("subnetId", subnet));
    }

    private void Deployment(string name, string provider, string called, string label, string address, string space, string? config = null)
    {
        var container = new { name = "c", env = new[] { new { name = "ADDRESS", value = address } }, envFrom = config is null ? [] : new[] { new { configMapRef = new { name = config } } } };
        Add("kubernetes:apps/v1:Deployment", name, provider, new
        {
            metadata = new { name = called, @namespace = space },
            spec = new { replicas = 2, template = new { metadata = new { labels = new { app = label } }, spec = new { serviceAccountName = called, containers = new[] { container } } } },
        });
    }

    private string Service(string name, string provider, string called, string label, string space, int port, string? type = null) =>
        Add("kubernetes:core/v1:Service", name, provider, new { metadata = new { name = called, @namespace = space }, spec = new { type, selector = new { app = label }, ports = new[] { new { port } } } });

    private string Add(string type, string name, string? provider, object inputs, params (string Property, string Target)[] references)
    {
        var urn = $"urn:pulumi:test::{Project}::{type}::{name}";
        var values = (ObjectValue)From(JsonSerializer.SerializeToElement(inputs));
        foreach (var property in references.Select(reference => reference.Property).Distinct(StringComparer.Ordinal).Where(property => values[property] is null or StringValue))
            values = new ObjectValue(values.Properties.SetItem(property, Known($"value of {property}")));
        _resources.Add(new PlanResource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Parent = type == "pulumi:pulumi:Stack" ? null : _stack,
            Custom = type != "pulumi:pulumi:Stack",
            Provider = provider is null ? null : $"{provider}::id",
            Inputs = values,
            Outputs = ObjectValue.Empty,
            Dependencies = [.. references.Select(reference => reference.Target).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            PropertyDependencies = references.GroupBy(reference => reference.Property, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Select(reference => reference.Target).ToImmutableArray(), StringComparer.Ordinal),
            Step = PlanStep.Of(StepKind.Create),
        });
        return urn;
    }

    private static PropertyValue From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("secret", out var content) => new SecretValue(From(content)),
        JsonValueKind.Object => new ObjectValue(element.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => From(property.Value), StringComparer.Ordinal)),
        JsonValueKind.Array => new ArrayValue([.. element.EnumerateArray().Select(From)]),
        JsonValueKind.String => new StringValue(element.GetString()!),
        JsonValueKind.Number => new NumberValue(element.GetDouble()),
        _ => NullValue.Instance,
    };
}
