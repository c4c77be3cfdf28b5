using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Databases: what keeps their data from strangers.</summary>
public static class DatabaseEncryption
{
    private const string Instance = "aws:rds/instance:Instance";

    public static readonly Policy EncryptedAtRest = new ResourcePolicy
    {
        Id = "FA-RDS-001",
        Title = "Databases are encrypted at rest",
        Because = "RDS cannot encrypt an existing instance in place; a replica of an encrypted source is encrypted by it.",
        Severity = Critical,
        Types = [Instance],
        Require = database => database.Input("storageEncrypted").IsTrue().Or(SourceIsEncrypted(database)),
        Remedy = "Declare the database through the Postgres component, which encrypts it; one that stands already is copied from a snapshot that is encrypted.",
        Aliases = ["CKV_AWS_16", "AWS-0080", "RDS.3", "CIS-3.2.1", "rds-storage-encrypted"],
    };

    public static readonly Policy Private = new ResourcePolicy
    {
        Id = "FA-RDS-002",
        Title = "Databases have no public address",
        Because = "A database on the internet is found within hours.",
        Severity = Critical,
        Alone = true,
        Types = [Instance],
        Require = database => database.Input("publiclyAccessible").IsNotTrue(),
        Remedy = "Leave publiclyAccessible unset; reach the database through the VPC.",
        Aliases = ["CKV_AWS_17", "AWS-0180", "RDS.2", "CIS-3.2.3"],
    };

    public static readonly Policy ForcesTls = new ResourcePolicy
    {
        Id = "FA-RDS-006",
        Title = "PostgreSQL refuses connections without TLS",
        Because = "Without rds.force_ssl a client may fall back to plain text and nobody notices.",
        Severity = High,
        Alone = true,
        Types = ["aws:rds/parameterGroup:ParameterGroup"],
        Require = group => group.Input("family").Text is { } family && !family.StartsWith("postgres", StringComparison.Ordinal) ? Check.Passed : Parameter(group, "rds.force_ssl").Is("1"),
        Remedy = "Leave rds.force_ssl out of database.tuning.parameters; the parameter group sets it to 1.",
        Aliases = ["CKV2_AWS_69", "RDS.38"],
    };

    private static Check SourceIsEncrypted(ResourceView database) =>
        database.Source("replicateSourceDb", Instance) is { } source
            ? source.Input("storageEncrypted").IsTrue()
            : Check.Failed("replicateSourceDb names no database of this plan");

    private static ValueView Parameter(ResourceView group, string name) =>
        group.Input("parameters").Items.FirstOrDefault(item => item["name"].Text == name) is { Raw: not null } found
            ? found["value"]
            : new ValueView($"parameters[name={name}].value", null);
}
