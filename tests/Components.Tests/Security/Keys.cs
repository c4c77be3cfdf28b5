using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Security;
using FreeAgentics.Infra.Components.Tests.Declaring;
using Pulumi;

namespace FreeAgentics.Infra.Components.Tests.Security;

public class Keys
{
    private const string Key = "aws:kms/key:Key";

    [Fact]
    public async Task Rotate_and_have_an_alias_each()
    {
        var plan = await Declare();
        Assert.Equal(7, plan.All(Key).Length);
        Assert.Equal(7, plan.All("aws:kms/alias:Alias").Length);
        Assert.All(plan.All(Key), key => Assert.True(key.Input<bool>("enableKeyRotation")));
        Assert.Equal("alias/freeagentics-test-database", plan.Named("aws:kms/alias:Alias", "keys-database").Input<string>("name"));
    }

    [Fact]
    public async Task Of_the_database_are_used_through_RDS_and_backups_only()
    {
        var use = Statement(await Declare(), "keys-database", "AccountUses");
        Assert.Equal(["rds.us-east-1.amazonaws.com", "backup.us-east-1.amazonaws.com"], use["Condition"]!["StringEquals"]!["kms:ViaService"]!.AsArray().Select(service => (string)service!));
    }

    [Fact]
    public async Task Of_log_groups_are_used_by_CloudWatch_Logs_for_logs_of_this_account()
    {
        var use = Statement(await Declare(), "keys-logs", "LogsEncrypt");
        Assert.Equal("logs.us-east-1.amazonaws.com", (string?)use["Principal"]!["Service"]);
        Assert.Equal("arn:aws:logs:us-east-1:000000000000:*", (string?)use["Condition"]!["ArnLike"]!["kms:EncryptionContext:aws:logs:arn"]);
    }

    [Fact]
    public async Task Are_open_to_nobody_outside_the_account()
    {
        foreach (var key in (await Declare()).All(Key))
        {
            foreach (var statement in Statements(key.Input<string>("policy")))
            {
                Assert.NotEqual("*", (string?)(statement["Principal"] as JsonValue));
                Assert.True(statement["Principal"]!["AWS"] is null || (string?)statement["Principal"]!["AWS"] == "arn:aws:iam::000000000000:root");
            }
        }
    }

    [Fact]
    public async Task Of_a_standby_are_the_primarys_where_the_primary_writes()
    {
        var plan = await Declare(new SharedKeys(Output.Create("arn:database"), Output.Create("arn:storage"), Output.Create("arn:secrets")));
        Assert.Equal(["keys-alerts", "keys-cache", "keys-cluster", "keys-logs"], plan.All(Key).Select(key => key.Name));
    }

    [Fact]
    public async Task Behind_a_secret_that_can_be_thrown_away_leave_its_name_free_at_once()
    {
        var plan = await Declaration.Of(() => _ = new StoredSecret("s", new(TestStack.Disposable, "test", "a/b", "arn:key") { Description = "For tests", Value = Output.Create("x") }));
        Assert.Equal(0.0, plan.Single("aws:secretsmanager/secret:Secret").Find("recoveryWindowInDays"));
    }

    private static Task<Declaration> Declare(SharedKeys? shared = null) =>
        Declaration.Of(() => _ = new PlatformKeys("keys", new(TestStack.Identity, TestStack.Settings().Keys, shared)));

    private static JsonNode Statement(Declaration plan, string key, string sid) =>
        Statements(plan.Named(Key, key).Input<string>("policy")).Single(statement => (string?)statement["Sid"] == sid);

    private static IEnumerable<JsonNode> Statements(string policy) => JsonNode.Parse(policy)!["Statement"]!.AsArray().Select(statement => statement!);
}
