using FreeAgentics.Infra.Components.Data.Storage;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Security;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Bootstrap;

/// <summary>Where Pulumi keeps the state of the other stacks, every version of it, and the key that encrypts their secrets. Pulumi locks a stack by an object in the same bucket.</summary>
public sealed class StateStore : ComponentResource
{
    [Output("backendUrl")] public Output<string> BackendUrl { get; private set; }

    [Output("secretsProvider")] public Output<string> SecretsProvider { get; private set; }

    [Output("bucketArn")] public Output<string> BucketArn { get; private set; }

    [Output("keyArn")] public Output<string> KeyArn { get; private set; }

    public StateStore(string name, StackIdentity stack, BootstrapSettings settings, KeySettings keys, ComponentResourceOptions? options = null)
        : base("freeagentics:bootstrap:StateStore", name, options)
    {
        KeyArn = new EncryptionKey(name, new(stack, KeyPurpose.State, keys), new() { Parent = this }).Arn;
        var bucket = new PrivateBucket(name, new(stack, PhysicalName.OfBucket(stack, "state"), KeyArn)
        {
            Component = "bootstrap",
            OldVersionDays = settings.StateVersionDays,
            Retained = true,
        }, new() { Parent = this });
        BucketArn = bucket.Arn;
        BackendUrl = Output.Format($"s3://{bucket.Name}?region={stack.Region}");
        SecretsProvider = Output.Create($"awskms://alias/{PhysicalName.Of(stack, KeyPurpose.State.Name, NameLimit.KmsAlias)}?region={stack.Region}");
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["backendUrl"] = BackendUrl,
            ["secretsProvider"] = SecretsProvider,
            ["bucketArn"] = BucketArn,
            ["keyArn"] = KeyArn,
        });
    }
}
