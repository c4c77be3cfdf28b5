using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Kms;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>A KMS key for one purpose. What it encrypted is lost with it, so where the stack is protected it outlives even its declaration.</summary>
public sealed class EncryptionKey : ComponentResource
{
    [Output("arn")] public Output<string> Arn { get; private set; }

    public EncryptionKey(string name, EncryptionKeyArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:security:EncryptionKey", name, options)
    {
        var key = new Key(name, new()
        {
            Description = args.Purpose.Description,
            EnableKeyRotation = true,
            RotationPeriodInDays = args.Settings.RotationDays,
            DeletionWindowInDays = args.Settings.DeletionWindowDays,
            Policy = KeyPolicy.Of(args.Stack, args.Purpose),
            Tags = ResourceTags.Of(args.Stack, "keys", name),
        }, new() { Parent = this, Protect = args.Stack.Protected, RetainOnDelete = args.Stack.Protected });
        _ = new Pulumi.Aws.Kms.Alias(name, new()
        {
            Name = $"alias/{PhysicalName.Of(args.Stack, args.Purpose.Name, NameLimit.KmsAlias)}",
            TargetKeyId = key.KeyId,
        }, new() { Parent = this });
        Arn = key.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }
}
