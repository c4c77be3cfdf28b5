using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Acm;
using Pulumi.Aws.Route53;

namespace FreeAgentics.Infra.Components.Dns;

/// <summary>A certificate in ACM for a load balancer or CloudFront in front of the ingress; it renews itself while its proof stays in the zone.</summary>
public sealed class FrontCertificate : ComponentResource
{
    /// <summary>Known once the certificate is issued.</summary>
    [Output("arn")] public Output<string> Arn { get; private set; }

    public FrontCertificate(string name, StackIdentity stack, DnsSettings settings, Input<string> zoneId, ComponentResourceOptions? options = null)
        : base("freeagentics:dns:FrontCertificate", name, options)
    {
        var certificate = new Certificate(name, new()
        {
            DomainName = settings.ApiHost,
            ValidationMethod = "DNS",
            Tags = ResourceTags.Of(stack, "dns", name),
        }, new() { Parent = this });
        var proof = certificate.DomainValidationOptions.Apply(options => options[0]);
        var record = new Record(name, new()
        {
            ZoneId = zoneId,
            Name = proof.Apply(wanted => wanted.ResourceRecordName ?? ""),
            Type = proof.Apply(wanted => wanted.ResourceRecordType ?? "CNAME"),
            Records = { proof.Apply(wanted => wanted.ResourceRecordValue ?? "") },
            Ttl = 300,
        }, new() { Parent = this });
        Arn = new CertificateValidation(name, new()
        {
            CertificateArn = certificate.Arn,
            ValidationRecordFqdns = { record.Fqdn },
        }, new() { Parent = this }).CertificateArn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }
}
