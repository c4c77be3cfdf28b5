using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Route53;

namespace FreeAgentics.Infra.Components.Bootstrap;

/// <summary>The zone of the domain, and one below it for each environment that has names of its own, each delegated to.</summary>
public sealed class DelegatedZones : ComponentResource
{
    /// <summary>What the registrar must delegate the domain to.</summary>
    [Output("nameServers")] public Output<ImmutableArray<string>> NameServers { get; private set; }

    /// <summary>Id of each zone by its domain; an environment's stack takes its own as dns.zoneId.</summary>
    [Output("zoneIds")] public Output<ImmutableDictionary<string, string>> ZoneIds { get; private set; }

    public DelegatedZones(string name, StackIdentity stack, BootstrapSettings settings, ComponentResourceOptions? options = null)
        : base("freeagentics:bootstrap:DelegatedZones", name, options)
    {
        var domain = ZoneOf(settings.Domain);
        var zones = new List<Output<KeyValuePair<string, string>>> { domain.ZoneId.Apply(id => KeyValuePair.Create(settings.Domain, id)) };
        foreach (var label in settings.Subdomains)
        {
            var child = ZoneOf($"{label}.{settings.Domain}");
            _ = new Record($"{name}-{label}", new()
            {
                ZoneId = domain.ZoneId,
                Name = $"{label}.{settings.Domain}",
                Type = "NS",
                Ttl = 3600,
                Records = child.NameServers,
            }, new() { Parent = this });
            zones.Add(child.ZoneId.Apply(id => KeyValuePair.Create($"{label}.{settings.Domain}", id)));
        }
        NameServers = domain.NameServers;
        ZoneIds = Output.All(zones).Apply(pairs => pairs.ToImmutableDictionary());
        RegisterOutputs(new Dictionary<string, object?> { ["nameServers"] = NameServers, ["zoneIds"] = ZoneIds });

        Zone ZoneOf(string zone) => new($"{name}-{zone}", new()
        {
            Name = zone,
            Comment = $"Names of {stack.Platform}",
            ForceDestroy = false,
            Tags = ResourceTags.Of(stack, "bootstrap", $"{name}-{zone}"),
        }, new() { Parent = this, Protect = stack.Protected });
    }
}
