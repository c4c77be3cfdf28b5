using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Security;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What a standby reads of its primary's stack. The primary never reads the standby, so that neither waits for the other.</summary>
internal sealed class PrimaryRegion
{
    private readonly Output<ImmutableDictionary<string, object>> standby;

    /// <param name="stack">The primary stack's name, without organization and project.</param>
    public PrimaryRegion(string stack)
    {
        Stack = stack;
        var deployment = Deployment.Instance;
        var reference = new StackReference($"{deployment.OrganizationName}/{deployment.ProjectName}/{stack}");
        standby = reference.RequireOutput("standby").Apply(value => (ImmutableDictionary<string, object>)value);
        DatabaseArns = reference.RequireOutput("databaseArns").Apply(value => ((ImmutableArray<object>)value).Cast<string>().ToImmutableArray());
        DatabaseSecrets = reference.RequireOutput("databaseSecrets").Apply(value =>
            ((ImmutableDictionary<string, object>)value).ToImmutableDictionary(secret => secret.Key, secret => (string)secret.Value));
        ApplicationSecret = reference.RequireOutput("applicationSecret").Apply(value => (string)value);
        ZoneId = reference.RequireOutput("zoneId").Apply(value => (string)value);
    }

    public string Stack { get; }

    /// <summary>In the order of the shards.</summary>
    public Output<ImmutableArray<string>> DatabaseArns { get; }

    /// <summary>Names by role.</summary>
    public Output<ImmutableDictionary<string, string>> DatabaseSecrets { get; }

    public Output<string> ApplicationSecret { get; }

    public Output<string> ZoneId { get; }

    public Output<string> FilesBucket => Text("filesBucket");

    public SharedKeys Keys => new(Text("databaseKeyArn"), Text("storageKeyArn"), Text("secretsKeyArn"));

    private Output<string> Text(string key) => standby.Apply(values => (string)values[key]);
}
