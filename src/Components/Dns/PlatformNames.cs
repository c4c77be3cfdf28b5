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
        if (args.IngressHost is { } ingress)
        {
            var regional = RegionalRecord(name, args, ingress);
            _ = new Record($"{name}-api", ApiRecord(name, args, regional.Name), new() { Parent = this });
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

    // Health is asked for under the region's own name: the API's name may lead to the other region.
    private Record RegionalRecord(string name, PlatformNamesArgs args, Input<string> ingress) => new($"{name}-region", new()
    {
        ZoneId = args.ZoneId,
        Name = args.Settings.RegionalHost(args.Stack.Region),
        Type = "CNAME",
        Ttl = (int)args.Settings.Ttl.TotalSeconds,
        Records = { ingress },
    }, new() { Parent = this });

    private HealthCheck HealthCheckOf(string name, PlatformNamesArgs args, Input<string> host) => new($"{name}-api", new()
    {
        Type = "HTTPS",
        Fqdn = host,
        EnableSni = true,
        Port = HealthPort,
        ResourcePath = args.Settings.HealthPath,
        RequestInterval = 10,
        FailureThreshold = 3,
        MeasureLatency = true,
        Tags = ResourceTags.Of(args.Stack, "dns", $"{name}-api"),
    }, new() { Parent = this });

    private RecordArgs ApiRecord(string name, PlatformNamesArgs args, Input<string> host)
    {
        var record = new RecordArgs
        {
            ZoneId = args.ZoneId,
            Name = args.Settings.ApiHost,
            Type = "CNAME",
            Ttl = (int)args.Settings.Ttl.TotalSeconds,
            Records = { host },
        };
        if (args.Settings.Routing is DnsRouting.Simple)
            return record;
        record.SetIdentifier = args.Stack.Region;
        record.HealthCheckId = HealthCheckOf(name, args, host).Id;
        if (args.Settings.Routing is DnsRouting.Failover)
            record.FailoverRoutingPolicies = new RecordFailoverRoutingPolicyArgs { Type = args.IsPrimary ? "PRIMARY" : "SECONDARY" };
        else
            record.LatencyRoutingPolicies = new RecordLatencyRoutingPolicyArgs { Region = args.Stack.Region };
        return record;
    }
}
