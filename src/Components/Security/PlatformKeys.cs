using Pulumi;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>One key a purpose, so that access to one kind of data never implies access to another.</summary>
public sealed class PlatformKeys : ComponentResource
{
    public Output<string> Cluster { get; }

    public Output<string> Database { get; }

    public Output<string> Cache { get; }

    public Output<string> Storage { get; }

    public Output<string> Secrets { get; }

    public Output<string> LogGroups { get; }

    public Output<string> Alerts { get; }

    public PlatformKeys(string name, PlatformKeysArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:security:PlatformKeys", name, options)
    {
        Cluster = KeyFor(KeyPurpose.Cluster);
        Database = args.Shared?.Database ?? KeyFor(KeyPurpose.Database);
        Cache = KeyFor(KeyPurpose.Cache);
        Storage = args.Shared?.Storage ?? KeyFor(KeyPurpose.Storage);
        Secrets = args.Shared?.Secrets ?? KeyFor(KeyPurpose.Secrets);
        LogGroups = KeyFor(KeyPurpose.LogGroups);
        Alerts = KeyFor(KeyPurpose.Alerts);
        RegisterOutputs();

        Output<string> KeyFor(KeyPurpose purpose) =>
            new EncryptionKey($"{name}-{purpose.Name}", new(args.Stack, purpose, args.Settings), new() { Parent = this }).Arn;
    }
}
