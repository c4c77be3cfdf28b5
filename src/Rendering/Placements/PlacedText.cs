using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Texts of the plan with the addresses of the place in them: connection strings, options of exporters. TLS, which nobody here speaks, goes.</summary>
public sealed partial class PlacedText
{
    private readonly List<(string Text, string Instead)> replacements = [];

    public PlacedText(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(placement);
        foreach (var (servers, place) in PlacedServers.Of(plan, placement))
        {
            Server(servers.Primary, place.Primary);
            foreach (var (replica, address) in servers.Replicas.Zip(place.Replicas))
                Server(replica, address);
        }

        foreach (var (name, address) in (ReadOnlySpan<(string, Address)>)[("redis-cache", placement.Cache), ("redis-queue", placement.Queue)])
        {
            var group = plan.OfType("aws:elasticache/replicationGroup:ReplicationGroup").FirstOrDefault(candidate => candidate.Name == name);
            if (group?.Outputs["primaryEndpointAddress"].Text() is { } host)
                replacements.Add(($"{host}:{group.Inputs["port"].Text()}", address.ToString()));
        }

        // In the cluster, the exporter is in the pooler's pod.
        foreach (var host in (string[])["pgbouncer", "127.0.0.1"])
            replacements.Add(($"@{host}:6432", $"@{placement.Pooler}"));
        replacements.Add(("rediss://", "redis://"));
    }

    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (found, instead) in replacements)
            text = text.Replace(found, instead, StringComparison.Ordinal);
        return RootCertificate().Replace(TlsMode().Replace(text, "sslmode=disable"), "");
    }

    private void Server(PlanResource instance, Address address)
    {
        if (DatabaseServers.HostOf(instance) is not { } host)
            return;
        replacements.Add(($"{host}:{instance.Inputs["port"].Text() ?? instance.Outputs["port"].Text() ?? "5432"}", address.ToString()));
        replacements.Add((host, address.Host));
    }

    [GeneratedRegex("sslmode=(require|verify-ca|verify-full)", RegexOptions.CultureInvariant)]
    private static partial Regex TlsMode();

    [GeneratedRegex("&sslrootcert=[^&]+", RegexOptions.CultureInvariant)]
    private static partial Regex RootCertificate();
}
