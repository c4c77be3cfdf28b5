using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Backup;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>Where recovery points lie. It outlives its declaration where the stack is protected.</summary>
public sealed class BackupVault : ComponentResource
{
    [Output("arn")] public Output<string> Arn { get; private set; }

    [Output("name")] public Output<string> Name { get; private set; }

    public BackupVault(string name, StackIdentity stack, Input<string> keyArn, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:BackupVault", name, options)
    {
        var vault = new Vault(name, new()
        {
            Name = PhysicalName.Of(stack, name, NameLimit.BackupVault),
            KmsKeyArn = keyArn,
            ForceDestroy = !stack.Protected,
            Tags = ResourceTags.Of(stack, "backups", name),
        }, new() { Parent = this, Protect = stack.Protected, RetainOnDelete = stack.Protected });
        Arn = vault.Arn;
        Name = vault.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn, ["name"] = Name });
    }
}
