using Pulumi;
using Pulumi.Aws.Rds;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Secrets from configuration, from a resource, made, mixed, nested and opened.</summary>
internal static class SecretsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var config = new Config();
        var token = config.RequireSecret("token");
        var password = new RandomPassword("password", new RandomPasswordArgs
        {
            Length = 24,
            Keepers = { ["token"] = token, ["made"] = Output.CreateSecret("made") },
        });
        var database = new Instance("database", new InstanceArgs
        {
            InstanceClass = "db.t4g.micro",
            Password = password.Result,
            Username = "admin",
            Tags = { ["token"] = Output.Format($"t-{token}"), ["plain"] = "plain" },
        }, new CustomResourceOptions { AdditionalSecretOutputs = { "address" } });
        return new Dictionary<string, object?>
        {
            ["password"] = password.Result,
            ["address"] = database.Address,
            ["opened"] = Output.Unsecret(token).Apply(text => text.Length),
            ["all"] = Output.All(token, Output.Create("plain")).Apply(texts => string.Join(",", texts)),
            ["nested"] = new Dictionary<string, object?> { ["inner"] = token },
            ["region"] = config.Require("region"),
        };
    }
}
