namespace FreeAgentics.Infra.Settings;

/// <summary>Names in Route 53, and what stands in front of the platform besides its own ingress.</summary>
public sealed record DnsSettings
{
    /// <summary>The zone's domain.</summary>
    public required string ZoneName { get; init; }

    /// <summary>The zone that stands already; null to create one.</summary>
    public required string? ZoneId { get; init; }

    /// <summary>The name under which the API is reached.</summary>
    public required string ApiHost { get; init; }

    public required DnsRouting Routing { get; init; }

    /// <summary>What answers 2xx or 3xx while the platform can serve.</summary>
    public required string HealthPath { get; init; }

    public required TimeSpan Ttl { get; init; }

    /// <summary>True for a certificate that an ALB or CloudFront can use.</summary>
    public required bool Certificate { get; init; }

    public required bool WebAcl { get; init; }

    /// <summary>Requests that one address may make in five minutes.</summary>
    public required int WebAclRateLimit { get; init; }

    /// <returns>The name of the API in one region, under which that region's health is asked for: <c>api-us-east-1.freeagentics.io</c>.</returns>
    public string RegionalHost(string region)
    {
        var label = ApiHost.IndexOf('.', StringComparison.Ordinal);
        return $"{ApiHost[..label]}-{region}{ApiHost[label..]}";
    }

    public static DnsSettings Read(SettingsSection dns) => new()
    {
        ZoneName = dns.Text(
            "zoneName", "The domain of the hosted zone.", fallback: "freeagentics.io", pattern: TextPattern.DnsName,
            guide: "G02", drives: "aws:route53/zone:Zone name", example: "staging.freeagentics.io"),
        ZoneId = dns.OptionalText(
            "zoneId", "The hosted zone that stands already; without it one is created and must be delegated to.",
            pattern: new TextPattern("^Z[A-Z0-9]{6,31}$", "the id of a hosted zone such as Z0123456789ABCDEFGHIJ"),
            drives: "aws:route53/record:Record zoneId", example: "Z0123456789ABCDEFGHIJ"),
        ApiHost = dns.Text(
            "apiHost", "The name under which the API is reached; in the zone.", fallback: "api.freeagentics.io", pattern: TextPattern.DnsName,
            guide: "G15", drives: "aws:route53/record:Record name", example: "api.staging.freeagentics.io"),
        Routing = dns.Enum<DnsRouting>(
            "routing", "How callers find a region: simple for one region, failover to the other when this one is unhealthy, latency for the nearest.", DnsRouting.Simple,
            guide: "G08", drives: "aws:route53/record:Record failoverRoutingPolicies, latencyRoutingPolicies", example: "failover"),
        HealthPath = dns.Text(
            "healthPath", "What Route 53 asks for over HTTPS to see whether a region can serve.", fallback: "/api/v1/health",
            pattern: new TextPattern("^/[A-Za-z0-9/_.-]*$", "a path such as /api/v1/health"), drives: "aws:route53/healthCheck:HealthCheck resourcePath", example: "/health"),
        Ttl = dns.Duration(
            "ttl", "How long resolvers keep an answer; a failover takes at least as long.", least: "10s", most: "1d", fallback: "1m",
            guide: "G08", drives: "aws:route53/record:Record ttl", example: "30s"),
        Certificate = dns.Flag(
            "certificate", "Makes a certificate in ACM for an ALB or CloudFront in front; the ingress has its own.", fallback: false,
            drives: "aws:acm/certificate:Certificate", example: "true"),
        WebAcl = dns.Flag(
            "webAcl", "Makes a web ACL for an ALB in front.", fallback: false, drives: "aws:wafv2/webAcl:WebAcl", example: "true"),
        WebAclRateLimit = dns.Int(
            "webAclRateLimit", "Requests that one address may make in five minutes.", range: 10..2_000_000, fallback: 2_000, unit: "requests in five minutes",
            guide: "G02", drives: "aws:wafv2/webAcl:WebAcl rules", example: "5000"),
    };
}
