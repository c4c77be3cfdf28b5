using FreeAgentics.Infra.Pulumi.Tests.Engine;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Runs;

public sealed class ConfigTests
{
    private const string Values =
        """
        {"shop:name":"toys","shop:size":"3","shop:ratio":"0.5","shop:open":"true","shop:tags":"{\"a\":1}","shop:config:old":"o",
         "shop:pin":"12x4","other:key":"k","shop:bad":"{"}
        """;

    [Fact]
    public Task Values_are_read_by_type() => WithConfigAsync(async config =>
    {
        Assert.Equal(("toys", 3, 0.5, true), (config.Get("name"), config.GetInt32("size"), config.GetDouble("ratio"), config.GetBoolean("open")));
        Assert.Equal(1, config.RequireObject<Dictionary<string, int>>("tags")["a"]);
        Assert.Equal("o", config.Require("old"));
        Assert.Equal("k", new Config("other:config").Require("key"));
        Assert.Equal((null, null), (config.Get("none"), config.GetInt32("none")));
        Assert.Null(config.GetSecret("none"));
        Assert.Null(config.GetObject<string[]>("none"));
        var secret = config.RequireSecretInt32("size");
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(secret));
        Assert.True(await Output.IsSecretAsync(config.GetSecretObject<Dictionary<string, int>>("tags")!));
    });

    [Fact]
    public Task A_missing_value_is_named_with_the_command_that_sets_it() => WithConfigAsync(config =>
    {
        var failure = Assert.ThrowsAny<RunException>(() => config.Require("none"));

        Assert.Equal(
            "Missing Required configuration variable 'shop:none'\n\tplease set a value using the command `pulumi config set shop:none <value>`",
            failure.Message);
        Assert.Equal(failure.Message, Assert.ThrowsAny<RunException>(() => config.RequireObject<int[]>("none")).Message);
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_value_of_the_wrong_type_is_named_with_the_type_wanted() => WithConfigAsync(config =>
    {
        Assert.Equal(
            "Configuration 'shop:name' value 'toys' is not a valid Int32", Assert.ThrowsAny<RunException>(() => config.GetInt32("name")).Message);
        Assert.Equal(
            "Configuration 'shop:size' value '3' is not a valid Boolean", Assert.ThrowsAny<RunException>(() => config.RequireBoolean("size")).Message);
        Assert.StartsWith(
            "Configuration 'shop:bad' value '{' is not a valid System.Int32[]",
            Assert.ThrowsAny<RunException>(() => config.GetObject<int[]>("bad")).Message,
            StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_secret_of_the_wrong_type_stays_out_of_the_message() => WithConfigAsync(config =>
    {
        var failure = Assert.ThrowsAny<RunException>(() => config.RequireSecretInt32("pin"));

        Assert.Equal("Configuration 'shop:pin' value [secret] is not a valid Int32", failure.Message);
        return Task.CompletedTask;
    });

    private static async Task WithConfigAsync(Func<Config, Task> test)
    {
        using var environment = new EnvironmentScope(new() { ["PULUMI_CONFIG"] = Values, ["PULUMI_CONFIG_SECRET_KEYS"] = """["shop:pin"]""" });
        await Deployment.TestAsync(new EmptyMocks(), new TestOptions { ProjectName = "shop" }, () => test(new Config()));
    }
}
