using FreeAgentics.Infra.Components.Data.Storage;
using FreeAgentics.Infra.Components.Operations;
using FreeAgentics.Infra.Components.Security;
using Pulumi;

namespace FreeAgentics.Infra.Components.Recovery;

/// <summary>What must lie in the other region before anything can be copied there: keys, buckets, a vault. The primary's stack owns it, so that neither stack waits for the other.</summary>
public sealed class StandbyRegion : ComponentResource
{
    [Output("databaseKeyArn")] public Output<string> DatabaseKeyArn { get; private set; }

    [Output("storageKeyArn")] public Output<string> StorageKeyArn { get; private set; }

    [Output("secretsKeyArn")] public Output<string> SecretsKeyArn { get; private set; }

    [Output("vaultArn")] public Output<string> VaultArn { get; private set; }

    public string Region { get; }

    public FileStorage Storage { get; }

    public StandbyRegion(string name, StandbyRegionArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:recovery:StandbyRegion", name, options)
    {
        Region = args.Region;
        var stack = args.Stack with { Region = args.Region };
        DatabaseKeyArn = KeyFor(KeyPurpose.Database);
        StorageKeyArn = KeyFor(KeyPurpose.Storage);
        SecretsKeyArn = KeyFor(KeyPurpose.Secrets);
        Storage = new FileStorage($"{name}-storage", new(stack, args.Storage, StorageKeyArn), new() { Parent = this });
        VaultArn = new BackupVault($"{name}-backups", stack, StorageKeyArn, new() { Parent = this }).Arn;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["databaseKeyArn"] = DatabaseKeyArn,
            ["storageKeyArn"] = StorageKeyArn,
            ["secretsKeyArn"] = SecretsKeyArn,
            ["vaultArn"] = VaultArn,
        });

        Output<string> KeyFor(KeyPurpose purpose) =>
            new EncryptionKey($"{name}-{purpose.Name}", new(stack, purpose, args.Keys), new() { Parent = this }).Arn;
    }
}
