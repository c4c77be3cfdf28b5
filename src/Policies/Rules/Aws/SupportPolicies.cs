using FreeAgentics.Infra.Policies.Facts;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Versions that are still looked after, by the dated table support.csv.</summary>
public static class SupportPolicies
{
    public static readonly Policy ClusterSupported = new ResourcePolicy
    {
        Id = "FA-EKS-003",
        Title = "The cluster's version stays in standard support for another 30 days",
        Because = "From the end of standard support on, an hour of the cluster costs six times as much; later AWS upgrades it unasked.",
        Severity = High,
        Alone = true,
        Types = ["aws:eks/cluster:Cluster"],
        Require = cluster => SupportCalendar.Judge("eks", cluster.Input("version"), version => version, cluster.Plan.Context.Today),
        Remedy = "Raise cluster.version by one minor version after another.",
        Aliases = ["CKV_AWS_339", "EKS.2"],
    };

    public static readonly Policy DatabaseSupported = new ResourcePolicy
    {
        Id = "FA-RDS-008",
        Title = "PostgreSQL's major version stays in standard support for another 30 days",
        Because = "After it RDS charges for extended support by the vCPU-hour, or upgrades unasked.",
        Severity = High,
        Alone = true,
        Types = ["aws:rds/instance:Instance"],
        Require = database => database.Input("replicateSourceDb").IsSet || database.Input("engine").Text is not "postgres" ? Check.Passed : SupportCalendar.Judge("postgres", database.Input("engineVersion"), Major, database.Plan.Context.Today),
        Remedy = "Raise database.engineVersion.",
        Aliases = ["CKV_AWS_250"],
    };

    public static readonly Policy CacheSupported = new ResourcePolicy
    {
        Id = "FA-EC-005",
        Title = "Caches run Valkey, or a Redis OSS version in support",
        Because = "Redis OSS 4 to 6 leave standard support; Valkey has no announced end.",
        Severity = Medium,
        Alone = true,
        Types = ["aws:elasticache/replicationGroup:ReplicationGroup"],
        Require = group => group.Input("engine").Text == "valkey" || Major(group.Input("engineVersion").Text ?? "") == "7" ? group.Input("engineVersion").IsPresent() : SupportCalendar.Judge("redis", group.Input("engineVersion"), Major, group.Plan.Context.Today),
        Remedy = "Set redis.engine to valkey, with a version.",
    };

    public static readonly Policy CurrentClasses = new ResourcePolicy
    {
        Id = "FA-EC2-005",
        Title = "Databases, caches and nodes use current machines",
        Because = "Former generations cost more for less, and new sizes and versions do not come to them.",
        Severity = Low,
        Alone = true,
        Types = ["aws:rds/instance:Instance", "aws:elasticache/replicationGroup:ReplicationGroup", NodePool.GroupType],
        Require = resource => Check.All(MachineClasses.Of(resource).Select(value => value.Must(type => !MachineClasses.IsFormer(type.Text), "of a current generation"))),
        Remedy = "Set the instance class or node type to a family of the last generations, such as m7g, r7g or t4g.",
        Aliases = ["aws_db_instance_previous_type", "aws_elasticache_cluster_previous_type"],
    };

    public static readonly Policy Tagged = new ResourcePolicy
    {
        Id = "FA-TAG-001",
        Title = "What costs money carries the tags Platform, Stack, Owner and ManagedBy",
        Because = "A bill and an orphan without an owner stay where they are.",
        Severity = Low,
        Alone = true,
        Types =
        [
            "aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet", "aws:ec2/natGateway:NatGateway", "aws:ec2/eip:Eip", "aws:ec2/launchTemplate:LaunchTemplate", "aws:eks/cluster:Cluster", NodePool.GroupType,
            "aws:rds/instance:Instance", "aws:elasticache/replicationGroup:ReplicationGroup", "aws:s3/bucket:Bucket", "aws:kms/key:Key", "aws:secretsmanager/secret:Secret", "aws:cloudwatch/logGroup:LogGroup",
        ],
        Require = resource => Check.All(RequiredTagValues.Names.Select(tag => resource.Input("tags", tag).IsPresent())),
        Remedy = "Declare the resource through a component; its tags come from the section tags of the stack file.",
        Aliases = ["aws_resource_missing_tags"],
        Remediate = (inputs, context) => RequiredTagValues.Add(inputs, context),
    };

    private static string Major(string version) => version.Split('.')[0];
}
