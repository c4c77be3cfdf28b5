using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;

namespace FreeAgentics.Infra.Components.Dns;

/// <summary>The name of the API and who may issue certificates for it. A name that two regions answer is routed by health.</summary>
public sealed class PlatformNames : ComponentResource
{
    private const int HealthPort = 443;

    public PlatformNames(string name, PlatformNamesArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:dns:PlatformNames", name, options)
    {
        if (args.IsPrimary)
            AllowIssuer(name, args);
        if (args.IngressHost is { } host)
        {
            var check = args.Settings.Routing is DnsRouting.Simple ? null : HealthCheckOf(name, args, host);
            _ = new Record($"{name}-api", ApiRecord(args, host, check), new() { Parent = this });
        }
        RegisterOutputs();
    }

    private void AllowIssuer(string name, PlatformNamesArgs args) => _ = new Record($"{name}-caa", new()
    {
        ZoneId = args.ZoneId,
        Name = args.Settings.ZoneName,
        Type = "CAA",
        Ttl = 3600,
        Records = { "0 issue \"letsencrypt.org\"", "0 issue \"amazon.com\"" },
    }, new() { Parent = this });

    private HealthCheck HealthCheckOf(string name, PlatformNamesArgs args, Input<string> host) => new($"{name}-api", new()
    {
        Type = "HTTPS",
        // The region's own load balancer is asked, under the name that its certificate bears.
        Fqdn = host,
        EnableSni = true,
        Port = HealthPort,
        ResourcePath = args.Settings.HealthPath,
        RequestInterval = 10,
        FailureThreshold = 3,
        MeasureLatency = true,
        Tags = ResourceTags.Of(args.Stack, "dns", $"{name}-api"),
    }, new() { Parent = this });

    private static RecordArgs ApiRecord(PlatformNamesArgs args, Input<string> host, HealthCheck? check)
    {
        var record = new RecordArgs
        {
            ZoneId = args.ZoneId,
            Name = args.Settings.ApiHost,
            Type = "CNAME",
            Ttl = (int)args.Settings.Ttl.TotalSeconds,
            Records = { host },
        };
        if (check is null)
            return record;
        record.SetIdentifier = args.Stack.Region;
        record.HealthCheckId = check.Id;
        if (args.Settings.Routing is DnsRouting.Failover)
            record.FailoverRoutingPolicies = new RecordFailoverRoutingPolicyArgs { Type = args.IsPrimary ? "PRIMARY" : "SECONDARY" };
        else
            record.LatencyRoutingPolicies = new RecordLatencyRoutingPolicyArgs { Region = args.Stack.Region };
        return record;
    }
}
