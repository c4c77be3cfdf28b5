using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;

namespace FreeAgentics.Infra.Stacks.Tests;

public class Settings_that_do_not_go_together
{
    [Theory]
    [InlineData("freeagentics:database: { readReplicas: 1, backupRetentionDays: 0 }", "database.readReplicas", "database.backupRetentionDays")]
    [InlineData("freeagentics:database: { readReplicas: 1, managedMasterPassword: true }", "database.managedMasterPassword", "database.readReplicas")]
    [InlineData("freeagentics:database: { iops: 16000 }", "database.iops", "database.storageGib")]
    [InlineData("freeagentics:database: { maxStorageGib: 55 }", "database.maxStorageGib", "database.storageGib")]
    [InlineData("freeagentics:database: { cascadingReplicas: 1 }", "database.cascadingReplicas", "database.readReplicas")]
    [InlineData("freeagentics:database: { instanceClass: db.r7g.large, replicaClass: db.t4g.medium }", "database.replicaClass", "database.instanceClass")]
    [InlineData("freeagentics:network: { zones: 6 }", "network.zones", "aws.region")]
    [InlineData("freeagentics:network: { natGateways: 0 }", "network.natGateways", "network.interfaceEndpoints")]
    [InlineData("freeagentics:network: { cidr: 10.0.0.0/20, zones: 2 }\n  freeagentics:cluster: { generalNodes: { maxNodes: 60 } }", "network.cidr", "cluster.generalNodes.maxNodes")]
    [InlineData("freeagentics:redis: { engine: redis }", "redis.engineVersion", "redis.engine")]
    [InlineData("freeagentics:redis: { engineVersion: \"7.1\" }", "redis.engineVersion", "redis.engine")]
    [InlineData("freeagentics:cluster: { version: \"1.33\" }", "cluster.version", "cluster.supportType")]
    [InlineData("freeagentics:cluster: { creatorAdministers: false }", "cluster.administrators", "cluster.creatorAdministers")]
    [InlineData("freeagentics:platform: { protected: false }", "database.deletionProtection", "platform.protected")]
    [InlineData("freeagentics:dns: { routing: failover }", "dns.routing", "disasterRecovery.role")]
    public async Task Stop_the_program_with_both_names_and_the_way_out(string section, string first, string second)
    {
        var result = await StackPlan.Preview("test", section);
        Assert.False(result.Succeeded);
        var report = string.Join('\n', result.Errors());
        Assert.Contains($"freeagentics:{first}", report);
        Assert.Contains(second, report);
        Assert.DoesNotContain("   at ", report);
    }

    [Fact]
    public async Task Leave_no_setting_without_a_safe_default()
    {
        var result = await StackPlan.Preview("test");
        Assert.Empty(result.Errors());
        Assert.True(result.Succeeded);
    }
}
