using FreeAgentics.Infra.Plans;
using static FreeAgentics.Infra.Changes.Tests.SamplePlans;

namespace FreeAgentics.Infra.Changes.Tests;

public sealed class Teardowns
{
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Service = "kubernetes:core/v1:Service";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Fact]
    public void What_others_depend_on_goes_after_them()
    {
        var vpc = Resource(Vpc, "net", StepKind.Same);
        var subnet = Resource(Subnet, "sub", StepKind.Same).On(vpc);
        var database = Resource(Database, "main", StepKind.Same, ("skipFinalSnapshot", true)).On(subnet);

        Assert.Equal([("main", 1), ("sub", 2), ("net", 3)], Of(vpc, subnet, database).Steps.Select(step => (step.Name, step.Wave)));
    }

    [Fact]
    public void Children_go_before_their_parent_and_resources_before_their_provider()
    {
        var provider = Resource("pulumi:providers:aws", "aws", StepKind.Same);
        var component = Resource("my:app:Web", "web", StepKind.Same);
        var bucket = Resource(Bucket, "files", StepKind.Same, ("forceDestroy", true)).Under(component) with { Provider = $"{provider.Urn}::id" };

        var steps = Of(provider, component, bucket).Steps;

        Assert.Equal("files", steps[0].Name);
        Assert.Equal(TeardownAction.Forget, steps.Single(step => step.Name == "web").Action);
        Assert.Equal(TeardownAction.Forget, steps.Single(step => step.Name == "aws").Action);
    }

    [Fact]
    public void What_is_retained_stays_and_what_goes_with_another_is_not_deleted()
    {
        var cluster = Resource("aws:eks/cluster:Cluster", "c", StepKind.Same);
        var map = Resource("kubernetes:core/v1:ConfigMap", "m", StepKind.Same) with { Options = PlanOptions.Default with { DeletedWith = cluster.Urn } };

        var report = Of(cluster, map, Resource(Bucket, "kept", StepKind.Same).Retained());

        Assert.Equal((TeardownAction.DeletedWith, cluster.Urn), report.Steps.Where(step => step.Name == "m").Select(step => (step.Action, step.With)).Single());
        Assert.Equal(TeardownAction.Retain, report.Steps.Single(step => step.Name == "kept").Action);
        Assert.Contains(report.Obstacles, obstacle => obstacle is { Name: "kept", Blocks: false });
        Assert.DoesNotContain(report.Obstacles, obstacle => obstacle is { Name: "kept", Blocks: true });
    }

    public static TheoryData<string, string, object, bool, string> Alone => new()
    {
        { Database, "deletionProtection", true, true, "RDS refuses" },
        { Database, "skipFinalSnapshot", true, false, "without a final snapshot" },
        { Database, "skipFinalSnapshot", false, true, "names none" },
        { Database, "finalSnapshotIdentifier", "last", false, "'last' is made first" },
        { Bucket, "forceDestroy", false, true, "while it holds objects" },
        { Bucket, "forceDestroy", true, false, "emptied" },
        { Bucket, "objectLockEnabled", true, true, "Object Lock" },
        { "aws:kms/key:Key", "deletionWindowInDays", 7, false, "7 days ahead" },
        { "aws:secretsmanager/secret:Secret", "recoveryWindowInDays", 0, false, "at once" },
        { "aws:secretsmanager/secret:Secret", "recoveryWindowInDays", 30, false, "its name is taken" },
        { "aws:backup/vault:Vault", "forceDestroy", false, true, "recovery points" },
        { "aws:route53/zone:Zone", "forceDestroy", false, true, "records" },
        { "aws:ecr/repository:Repository", "forceDelete", false, true, "images" },
        { "aws:dynamodb/table:Table", "deletionProtectionEnabled", true, true, "DynamoDB refuses" },
        { "aws:lb/loadBalancer:LoadBalancer", "enableDeletionProtection", true, true, "the service refuses" },
        { "aws:eks/cluster:Cluster", "deletionProtection", true, true, "EKS refuses" },
        { "aws:elasticache/replicationGroup:ReplicationGroup", "port", 6379, false, "without a final snapshot" },
    };

    [Theory]
    [MemberData(nameof(Alone))]
    public void A_service_puts_in_the_way_what_its_inputs_say(string type, string property, object value, bool blocks, string what)
    {
        var report = Of(Resource(type, "x", StepKind.Same, (property, value)));

        var obstacle = Assert.Single(report.Obstacles, obstacle => obstacle.What.Contains(what, StringComparison.Ordinal));
        Assert.Equal(blocks, obstacle.Blocks);
        Assert.True(obstacle.First.Length > 10);
        Assert.Equal(report.Obstacles.Any(each => each.Blocks), report.Blocked);
    }

    [Fact]
    public void What_is_protected_is_in_the_way_and_the_command_is_named()
    {
        var obstacle = Of(Resource(Subnet, "x", StepKind.Same).Protected()).Obstacles.Single();

        Assert.True(obstacle.Blocks);
        Assert.Contains($"pulumi state unprotect '{Urn(Subnet, "x")}'", obstacle.First, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_balancer_of_Kubernetes_blocks_where_its_controller_goes_first()
    {
        var controller = Resource(Release, "aws-load-balancer-controller", StepKind.Same);
        var service = Resource(Service, "ingress", StepKind.Same, ("spec", Map(("type", "LoadBalancer"))));

        Assert.True(Of(controller, service).Blocked);
        Assert.False(Of(controller, service.On(controller)).Blocked);
    }

    [Fact]
    public void A_disk_of_a_claim_blocks_where_its_driver_goes_first()
    {
        var driver = Resource("aws:eks/addon:Addon", "ebs", StepKind.Same, ("addonName", "aws-ebs-csi-driver"));
        var claim = Resource("kubernetes:core/v1:PersistentVolumeClaim", "data", StepKind.Same);

        Assert.True(Of(driver, claim).Blocked);
        Assert.False(Of(driver, claim.On(driver)).Blocked);
    }

    [Fact]
    public void A_network_with_a_cluster_in_it_says_what_may_keep_it()
    {
        var report = Of(Resource(Vpc, "net", StepKind.Same) with { Id = "vpc-1" }, Resource("aws:eks/cluster:Cluster", "c", StepKind.Same));

        Assert.Contains(report.Obstacles, obstacle => obstacle.First.Contains("Values=vpc-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_chain_of_dependencies_is_no_trouble()
    {
        var chain = Enumerable.Range(0, 20_000).Aggregate(new List<PlanResource>(), (list, number) =>
        {
            var next = Resource(Subnet, $"s{number:00000}", StepKind.Same);
            list.Add(list.Count == 0 ? next : next.On(list[^1]));
            return list;
        });

        Assert.Equal(20_000, Of([.. chain]).Steps[^1].Wave);
    }

    private static TeardownReport Of(params PlanResource[] resources) => TeardownPlanner.Of(SamplePlans.Of(resources));
}
