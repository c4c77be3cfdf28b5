using FreeAgentics.Infra.Components.Objects;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Secrets;

/// <summary>Where External Secrets reads from: Secrets Manager, with the identity of its own pods.</summary>
public sealed class SecretStore : ComponentResource
{
    public const string ObjectName = "secrets-manager";

    public SecretStore(string name, string region, ComponentResourceOptions? options = null)
        : base("freeagentics:secrets:SecretStore", name, options)
    {
        CustomObject.Of("external-secrets.io/v1", "ClusterSecretStore", ObjectName, null, "external-secrets", Map(
            ("provider", Map(("aws", Map(("service", "SecretsManager"), ("region", region))))),
            ("refreshInterval", 3600)), new() { Parent = this });
        RegisterOutputs();
    }
}
