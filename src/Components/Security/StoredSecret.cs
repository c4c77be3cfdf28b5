using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.SecretsManager;
using Pulumi.Aws.SecretsManager.Inputs;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>A secret in Secrets Manager. Its name is fixed, since External Secrets reads it by name.</summary>
public sealed class StoredSecret : ComponentResource
{
    private const int RecoveryDays = 30;

    [Output("name")] public Output<string> Name { get; private set; }

    [Output("arn")] public Output<string> Arn { get; private set; }

    public StoredSecret(string name, StoredSecretArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:security:StoredSecret", name, options)
    {
        var secret = new Secret(name, new()
        {
            Name = PhysicalName.PathOf(args.Stack, args.Path, NameLimit.Secret),
            Description = args.Description,
            KmsKeyId = args.KeyArn,
            // A name stays taken while the secret can be brought back; a stack that comes and goes needs it at once.
            RecoveryWindowInDays = args.Stack.Protected ? RecoveryDays : 0,
            Replicas = ReplicasOf(args),
            Tags = ResourceTags.Of(args.Stack, args.Component, name),
        }, new() { Parent = this, Protect = args.Stack.Protected });
        if (args.Value is { } value)
            _ = new SecretVersion(name, new() { SecretId = secret.Id, SecretString = Output.CreateSecret(value) }, new() { Parent = this });
        Name = secret.Name;
        Arn = secret.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    private static InputList<SecretReplicaArgs> ReplicasOf(StoredSecretArgs args)
    {
        var replicas = new InputList<SecretReplicaArgs>();
        if (args.ReplicaRegion is { } region)
            replicas.Add(new SecretReplicaArgs { Region = region, KmsKeyId = args.ReplicaKeyArn! });
        return replicas;
    }
}
