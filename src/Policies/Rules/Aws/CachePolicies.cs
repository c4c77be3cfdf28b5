using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Replication groups of ElastiCache.</summary>
public static class CachePolicies
{
    private const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";

    public static readonly Policy Encrypted = new ResourcePolicy
    {
        Id = "FA-EC-001",
        Title = "Caches are encrypted at rest and in transit",
        Because = "Sessions and tasks hold personal data; at-rest encryption cannot be switched on later.",
        Severity = High,
        Alone = true,
        Types = [Group],
        Require = group => group.Input("atRestEncryptionEnabled").IsTrue().And(group.Input("transitEncryptionEnabled").IsTrue()),
        Remedy = "Leave the group to the Redis component, which encrypts it.",
        Aliases = ["CKV_AWS_29", "CKV_AWS_30", "AWS-0045", "AWS-0051", "ElastiCache.4", "ElastiCache.5"],
    };

    public static readonly Policy Authenticated = new ResourcePolicy
    {
        Id = "FA-EC-002",
        Title = "Caches ask for a token or a user",
        Because = "Inside the VPC every pod could read and delete everything.",
        Severity = High,
        Alone = true,
        Types = [Group],
        Require = group => group.Input("authToken").IsPresent().Or(group.Input("userGroupIds").Must(ids => ids.IsSet && ids.Items.Length > 0, "set")),
        Remedy = "Leave redis.authentication on token or users.",
        Aliases = ["CKV_AWS_31", "ElastiCache.6", "AwsSolutions-AEC6"],
    };

    public static readonly Policy FailsOver = new ResourcePolicy
    {
        Id = "FA-EC-003",
        Title = "Caches fail over to a second zone",
        Because = "A lost node empties the cache and stops the queue.",
        Severity = High,
        Alone = true,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Group],
        Require = group => group.Input("automaticFailoverEnabled").IsTrue().And(group.Input("multiAzEnabled").IsTrue()),
        Remedy = "Set redis.cache.replicas and redis.queue.replicas to 1 or more.",
        Aliases = ["CKV2_AWS_50", "ElastiCache.3", "AwsSolutions-AEC4"],
    };

    public static readonly Policy OwnParameterGroup = new ResourcePolicy
    {
        Id = "FA-EC-004",
        Title = "Caches use a parameter group of their own",
        Because = "The eviction policy decides whether tasks survive a full memory; the default group decides for you.",
        Severity = Medium,
        Alone = true,
        Types = [Group],
        Require = group => group.Input("parameterGroupName").Must(name => name.IsSet && name.Text?.StartsWith("default.", StringComparison.Ordinal) != true, "an own parameter group"),
        Remedy = "Leave the parameter group to the Redis component.",
        Aliases = ["aws_elasticache_replication_group_default_parameter_group"],
    };
}
