using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Data;

/// <summary>pgbouncer.ini: that of the cluster with the servers, folders and ports of the place.</summary>
public static class PgBouncerFile
{
    public const string Path = "pgbouncer/pgbouncer.ini";

    /// <exception cref="RenderingException">The plan has no pooler, or the placement does not fit.</exception>
    public static RenderedFile Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(placement);
        var declared = plan.ConfigFile("pgbouncer", "pgbouncer.ini")
            ?? throw new RenderingException($"The plan of {plan.Stack} has no pooler: no ConfigMap pgbouncer.");
        var places = PlacedServers.ByHost(plan, placement);
        var lines = new List<string> { $"; The pools of one pod of PgBouncer of the stack {plan.Stack}. Clients and servers meet it without TLS, on one machine or one network of containers." };
        var databases = false;
        foreach (var line in declared.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith('['))
                databases = line == "[databases]";
            if (databases && line.Contains("host=", StringComparison.Ordinal))
                lines.Add(Database(line, places));
            else if (Setting(line, placement) is { } setting)
                lines.Add(setting);
        }

        return new(Path, string.Join('\n', lines) + "\n");
    }

    private static string? Setting(string line, Placement placement) => line.Split('=', 2)[0].Trim() switch
    {
        "listen_addr" => $"listen_addr = {placement.ListenOn(placement.Pooler)}",
        "listen_port" => $"listen_port = {placement.Pooler.Port}",
        "auth_file" => $"auth_file = {placement.Folders.Secrets}/userlist.txt",
        "pidfile" => $"pidfile = {placement.Folders.State}/pgbouncer.pid",
        "server_tls_sslmode" => "server_tls_sslmode = disable",
        "server_tls_ca_file" or "client_tls_sslmode" or "client_tls_cert_file" or "client_tls_key_file" => null,
        _ => line,
    };

    private static string Database(string line, Dictionary<string, Address> places)
    {
        var parts = line.Split(' ').ToList();
        var at = parts.FindIndex(part => part.StartsWith("host=", StringComparison.Ordinal));
        var servers = parts[at]["host=".Length..].Split(',')
            .Select(host => places.GetValueOrDefault(host) ?? throw new RenderingException($"pgbouncer.ini names the server {host}, which is no database instance of the plan."))
            .ToArray();
        if (servers.DistinctBy(server => server.Port).Count() > 1)
            throw new RenderingException($"{string.Join(", ", servers.AsEnumerable())} are behind one name of PgBouncer, which knows one port a name. Give them addresses of their own and one port.");
        parts[at] = $"host={string.Join(',', servers.Select(server => server.Host))}";
        var port = parts.FindIndex(part => part.StartsWith("port=", StringComparison.Ordinal));
        parts[port] = $"port={servers[0].Port}";
        return string.Join(' ', parts);
    }
}
