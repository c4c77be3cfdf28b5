using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Data.Postgres;
using FreeAgentics.Infra.Components.Tests.Declaring;
using Pulumi;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Components.Tests.Data;

public class PostgreSQL
{
    private const string Instance = "aws:rds/instance:Instance";

    [Fact]
    public async Task Has_a_primary_with_a_standby_encrypted_and_private()
    {
        var primary = (await Declare()).Single(Instance);
        Assert.True(primary.Input<bool>("multiAz"));
        Assert.True(primary.Input<bool>("storageEncrypted"));
        Assert.False(primary.Input<bool>("publiclyAccessible"));
        Assert.Equal("freeagentics-test-postgres-0", primary.Input<string>("identifier"));
        Assert.Equal("freeagentics-test-postgres-0-final", primary.Input<string>("finalSnapshotIdentifier"));
    }

    [Fact]
    public async Task Takes_the_master_password_from_a_random_one_that_no_replica_repeats()
    {
        var plan = await Declare("freeagentics:database: { readReplicas: 1 }");
        Assert.Equal("secret-of-postgres-master", plan.Named(Instance, "postgres-0").Input<string>("password"));
        Assert.Null(plan.Named(Instance, "postgres-0-replica-1").Find("password"));
    }

    [Fact]
    public async Task Spreads_replicas_over_the_zones_in_order()
    {
        var plan = await Declare("freeagentics:network: { zones: 3 }", "freeagentics:database: { readReplicas: 3 }");
        var zones = plan.All(Instance).Where(instance => instance.Find("replicateSourceDb") is not null).Select(replica => replica.Input<string>("availabilityZone"));
        Assert.Equal(["us-east-1b", "us-east-1c", "us-east-1a"], zones);
    }

    [Fact]
    public async Task Names_the_source_of_a_replica_by_identifier_not_by_resource_id()
    {
        var plan = await Declare("freeagentics:database: { readReplicas: 1 }");
        Assert.Equal("freeagentics-test-postgres-0", plan.Named(Instance, "postgres-0-replica-1").Input<string>("replicateSourceDb"));
    }

    [Fact]
    public async Task Backs_up_a_replica_only_where_others_take_from_it()
    {
        var plan = await Declare("freeagentics:database: { readReplicas: 2, cascadingReplicas: 1 }");
        Assert.Equal(7.0, plan.Named(Instance, "postgres-0-replica-1").Find("backupRetentionPeriod"));
        Assert.Null(plan.Named(Instance, "postgres-0-replica-2").Find("backupRetentionPeriod"));
        Assert.Equal("freeagentics-test-postgres-0-replica-1", plan.Named(Instance, "postgres-0-cascade-1").Input<string>("replicateSourceDb"));
    }

    [Fact]
    public async Task Has_a_primary_a_shard()
    {
        var plan = await Declare("freeagentics:database: { shards: 3, readReplicas: 1 }");
        Assert.Equal(6, plan.All(Instance).Length);
        Assert.Equal(3, plan.All(Instance).Count(instance => instance.Find("replicateSourceDb") is null));
    }

    [Theory]
    [InlineData("db.t4g.medium", "131072")]
    [InlineData("db.r7g.large", "524288")]
    public async Task Derives_shared_buffers_from_the_class_as_a_quarter_of_its_memory(string machine, string blocks)
    {
        var group = (await Declare($"freeagentics:database: {{ instanceClass: {machine} }}")).Single("aws:rds/parameterGroup:ParameterGroup");
        Assert.Equal(blocks, Parameter(group, "shared_buffers").GetValueOrDefault("value"));
    }

    [Fact]
    public async Task Takes_the_guides_parameters_as_the_guide_writes_them()
    {
        var group = (await Declare(
            "freeagentics:database: { tuning: { checkpointCompletionTarget: 0.7, parameters: { shared_buffers: 256MB, effective_cache_size: 1GB, maintenance_work_mem: 64MB, wal_buffers: 16MB } } }"))
            .Single("aws:rds/parameterGroup:ParameterGroup");
        Assert.Equal("32768", Parameter(group, "shared_buffers")["value"]);
        Assert.Equal("131072", Parameter(group, "effective_cache_size")["value"]);
        Assert.Equal("65536", Parameter(group, "maintenance_work_mem")["value"]);
        Assert.Equal("2048", Parameter(group, "wal_buffers")["value"]);
        Assert.Equal("0.7", Parameter(group, "checkpoint_completion_target")["value"]);
        Assert.Equal("pending-reboot", Parameter(group, "shared_buffers")["applyMethod"]);
    }

    [Fact]
    public async Task Refuses_connections_without_TLS()
    {
        var group = (await Declare()).Single("aws:rds/parameterGroup:ParameterGroup");
        Assert.Equal("1", Parameter(group, "rds.force_ssl")["value"]);
    }

    [Fact]
    public async Task Lets_in_members_of_a_security_group_and_no_network()
    {
        var rule = (await Declare()).Single("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        Assert.Equal("sg-cluster", rule.Input<string>("referencedSecurityGroupId"));
        Assert.Null(rule.Find("cidrIpv4"));
    }

    [Fact]
    public async Task Keeps_the_password_of_every_role_in_a_secret_of_its_own()
    {
        var plan = await Declare();
        var names = plan.All("aws:secretsmanager/secret:Secret").Select(secret => secret.Input<string>("name"));
        Assert.Equal(
            [
                "freeagentics/test/database/app", "freeagentics/test/database/master", "freeagentics/test/database/migrator",
                "freeagentics/test/database/monitor", "freeagentics/test/database/reader",
            ],
            names);
        Assert.Contains("secret-of-postgres-app", plan.Named("aws:secretsmanager/secretVersion:SecretVersion", "postgres-app").Input<string>("secretString"));
    }

    [Fact]
    public async Task Of_a_standby_region_replicates_the_primary_and_makes_no_credentials()
    {
        var plan = await Declare(args => args with { SourceArns = Output.Create(ImmutableArray.Create("arn:aws:rds:us-east-1:000000000000:db:primary")) });
        var standby = plan.Single(Instance);
        Assert.Equal("arn:aws:rds:us-east-1:000000000000:db:primary", standby.Input<string>("replicateSourceDb"));
        Assert.True(standby.Input<bool>("multiAz"));
        Assert.Empty(plan.All("random:index/randomPassword:RandomPassword"));
    }

    [Fact]
    public async Task Of_a_standby_region_stops_to_replicate_once_promoted_and_changes_nothing_else()
    {
        var sources = Output.Create(ImmutableArray.Create("arn:aws:rds:us-east-1:000000000000:db:primary"));
        var before = (await Declare(args => args with { SourceArns = sources })).Single(Instance);
        var after = (await Declare(args => args with { SourceArns = sources, Promoted = true })).Single(Instance);
        Assert.Equal(before.Inputs.Keys.Except(after.Inputs.Keys), ["replicateSourceDb"]);
        Assert.Empty(after.Inputs.Keys.Except(before.Inputs.Keys));
    }

    private static ImmutableDictionary<string, object> Parameter(MockResourceArgs group, string name) =>
        group.Input<ImmutableArray<object>>("parameters").Cast<ImmutableDictionary<string, object>>().Single(parameter => name.Equals(parameter["name"]));

    private static Task<Declaration> Declare(params string[] sections) => Declare(args => args, sections);

    private static Task<Declaration> Declare(Func<PostgresArgs, PostgresArgs> change, params string[] sections) => Declaration.Of(() =>
    {
        var settings = TestStack.Settings(sections);
        _ = new Postgres("postgres", change(new(TestStack.Identity, settings.Database)
        {
            VpcId = "vpc-1",
            SubnetIds = Output.Create(ImmutableArray.Create("subnet-1", "subnet-2")),
            ZoneNames = settings.Network.ZoneNames("us-east-1"),
            Clients = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("cluster", "sg-cluster"),
            StorageKeyArn = "arn:storage",
            SecretsKeyArn = "arn:secrets",
            LogKeyArn = "arn:logs",
        }));
    });
}
