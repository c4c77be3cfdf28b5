using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>Route 53 and ACM.</summary>
internal static class Domains
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:route53/zone:Zone"] = Zone,
        ["aws:route53/record:Record"] = Record,
        ["aws:route53/healthCheck:HealthCheck"] = HealthCheck,
        ["aws:acm/certificate:Certificate"] = Certificate,
        ["aws:acm/certificateValidation:CertificateValidation"] = Validation,
    };

    public static string ZoneId(string seed) => $"Z{StableHash.Hex(seed, 20).ToUpperInvariant()}";

    public static ArrayValue NameServers(string seed) => new(
        [.. Enumerable.Range(1, 4).Select(server => new StringValue($"ns-{StableHash.Number($"{seed}{server}", 2048)}.awsdns.invalid"))]);

    private static void Zone(SimulatedResource zone)
    {
        zone.Id = ZoneId(zone.Urn);
        zone.Set("zoneId", zone.Id);
        zone.Set("arn", zone.Arn("route53", $"hostedzone/{zone.Id}", regional: false, ofAccount: false));
        zone.Set("nameServers", NameServers(zone.Urn));
        zone.Set("primaryNameServer", $"ns-{StableHash.Number($"{zone.Urn}1", 2048)}.awsdns.invalid");
    }

    private static void Record(SimulatedResource record)
    {
        record.Id = record.Text("zoneId") is { } zone && record.Text("name") is { } name && record.Text("type") is { } type
            ? string.Join('_', new[] { zone, name, type, record.Text("setIdentifier") }.OfType<string>())
            : null;
        record.Set("fqdn", record.Text("name"));
    }

    private static void HealthCheck(SimulatedResource check)
    {
        check.Id = StableHash.Uuid(check.Urn);
        check.Set("arn", check.Arn("route53", $"healthcheck/{check.Id}", regional: false, ofAccount: false));
    }

    private static void Certificate(SimulatedResource certificate)
    {
        certificate.Id = certificate.Arn("acm", $"certificate/{StableHash.Uuid(certificate.Urn)}");
        certificate.Set("arn", certificate.Id);
        if (certificate.Text("validationMethod") == "DNS" && Names(certificate) is { } names)
            certificate.Set("domainValidationOptions", new ArrayValue([.. names.Select(name => Option(certificate, name))]));
    }

    private static List<string>? Names(SimulatedResource certificate)
    {
        if (certificate.Text("domainName") is not { } domain)
            return null;
        var alternatives = certificate.Inputs["subjectAlternativeNames"] switch
        {
            null => [],
            ArrayValue array when array.Items.All(name => name is StringValue) => array.Items.Select(name => ((StringValue)name).Value),
            _ => null,
        };
        return alternatives is null ? null : [.. alternatives.Prepend(domain).Distinct(StringComparer.Ordinal)];
    }

    private static ObjectValue Option(SimulatedResource certificate, string domain)
    {
        var zone = domain.StartsWith("*.", StringComparison.Ordinal) ? domain[2..] : domain;
        var option = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        option["domainName"] = new StringValue(domain);
        option["resourceRecordName"] = new StringValue($"_{certificate.Hex(32, zone)}.{zone}.");
        option["resourceRecordType"] = new StringValue("CNAME");
        option["resourceRecordValue"] = new StringValue($"_{certificate.Hex(32, $"{zone} value")}.acm-validations.invalid.");
        return new ObjectValue(option.ToImmutable());
    }

    private static void Validation(SimulatedResource validation) => validation.Id = validation.Text("certificateArn") is { } certificate
        ? $"{certificate} validated"
        : null;
}
