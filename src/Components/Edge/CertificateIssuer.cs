using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Settings;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>Where certificates come from: an ACME authority that asks for records in the DNS zone.</summary>
public sealed class CertificateIssuer : ComponentResource
{
    public const string ObjectName = "acme-dns";

    public CertificateIssuer(string name, EdgeSettings settings, string region, ComponentResourceOptions? options = null)
        : base("freeagentics:edge:CertificateIssuer", name, options)
    {
        CustomObject.Of("cert-manager.io/v1", "ClusterIssuer", ObjectName, null, "cert-manager", Map(("acme", Map(
            ("server", settings.CertificateServer),
            ("email", settings.CertificateEmail),
            ("privateKeySecretRef", Map(("name", "acme-account"))),
            ("solvers", List(Map(("dns01", Map(("route53", Map(("region", region))))))))))), new() { Parent = this });
        RegisterOutputs();
    }
}
