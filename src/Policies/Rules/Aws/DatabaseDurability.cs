using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Databases: what keeps their data at all.</summary>
public static class DatabaseDurability
{
    private const string Instance = "aws:rds/instance:Instance";

    public static readonly Policy BackedUp = new ResourcePolicy
    {
        Id = "FA-RDS-003",
        Title = "Primaries keep automated backups for seven days or more",
        Because = "Point-in-time recovery reaches no further back than the backups.",
        Severity = High,
        Alone = true,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Instance],
        Require = database => IsReplica(database) ? Check.Passed : database.Input("backupRetentionPeriod").IsAtLeast(7),
        Remedy = "Set database.backupRetentionDays to 7 or more.",
        Aliases = ["CKV_AWS_133", "AWS-0077", "RDS.11", "rds-instance-backup-enabled"],
    };

    public static readonly Policy MultiAz = new ResourcePolicy
    {
        Id = "FA-RDS-004",
        Title = "Primaries run in two zones",
        Because = "A zone is lost about once a year; without a standby the database is down until it is back.",
        Severity = High,
        Alone = true,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Instance],
        Require = database => IsReplica(database) ? Check.Passed : database.Input("multiAz").IsTrue(),
        Remedy = "Set database.multiAz to true.",
        Aliases = ["CKV_AWS_157", "RDS.5", "CIS-3.2.4"],
    };

    public static readonly Policy DeletionGuarded = new ResourcePolicy
    {
        Id = "FA-RDS-005",
        Title = "Primaries are protected from deletion and leave a final snapshot",
        Because = "One wrong command must not be enough to lose the data.",
        Severity = Critical,
        Alone = true,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Instance],
        Require = database => IsReplica(database) ? Check.Passed : database.Input("deletionProtection").IsTrue().And(database.Input("skipFinalSnapshot").IsNotTrue()),
        Remedy = "Set database.deletionProtection to true, and leave platform.protected true: only a stack that can be thrown away skips the final snapshot.",
        Aliases = ["CKV_AWS_293", "AWS-0177", "RDS.8"],
    };

    public static readonly Policy OwnParameterGroup = new ResourcePolicy
    {
        Id = "FA-RDS-007",
        Title = "Databases use a parameter group of their own",
        Because = "A default group cannot be changed, and changing to an own one later costs a restart.",
        Severity = Medium,
        Alone = true,
        Types = [Instance],
        Require = database => database.Input("parameterGroupName").Must(name => name.IsSet && name.Text?.StartsWith("default.", StringComparison.Ordinal) != true, "an own parameter group"),
        Remedy = "Leave the parameter group to the Postgres component.",
        Aliases = ["aws_db_instance_default_parameter_group"],
    };

    private static bool IsReplica(ResourceView database) => database.Input("replicateSourceDb").IsSet;
}
