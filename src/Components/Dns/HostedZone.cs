using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Route53;

namespace FreeAgentics.Infra.Components.Dns;

/// <summary>The zone of the platform's names: made here, or made elsewhere and only used.</summary>
public sealed class HostedZone : ComponentResource
{
    [Output("zoneId")] public Output<string> ZoneId { get; private set; }

    /// <summary>What the parent domain must delegate to; empty for a zone that stands already.</summary>
    [Output("nameServers")] public Output<ImmutableArray<string>> NameServers { get; private set; }

    public HostedZone(string name, StackIdentity stack, DnsSettings settings, ComponentResourceOptions? options = null)
        : base("freeagentics:dns:HostedZone", name, options)
    {
        if (settings.ZoneId is { } existing)
        {
            ZoneId = Output.Create(existing);
            NameServers = Output.Create(ImmutableArray<string>.Empty);
        }
        else
        {
            var zone = new Zone(name, new()
            {
                Name = settings.ZoneName,
                Comment = $"Names of {stack.Platform} {stack.Stack}",
                ForceDestroy = !stack.Protected,
                Tags = ResourceTags.Of(stack, "dns", name),
            }, new() { Parent = this, Protect = stack.Protected });
            ZoneId = zone.ZoneId;
            NameServers = zone.NameServers;
        }
        RegisterOutputs(new Dictionary<string, object?> { ["zoneId"] = ZoneId, ["nameServers"] = NameServers });
    }
}
