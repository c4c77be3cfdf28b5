using System.Text.RegularExpressions;
using FreeAgentics.Infra.Local.Secrets;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Application;

/// <summary>Fills in the templates by which the application gets its addresses: with the passwords, hosts and ports of this machine, and without TLS, which ends before it here.</summary>
public sealed partial class SecretTemplate(LocalTopology topology, LocalSecrets secrets, Placement placement)
{
    /// <param name="name">Of the variable.</param>
    /// <param name="template">Such as <c>postgresql://{{ .app_user }}:{{ .app_password }}@pgbouncer:6432/freeagentics?sslmode=require</c>.</param>
    public string Fill(string name, string template)
    {
        ArgumentNullException.ThrowIfNull(name);
        var filled = Field().Replace(template, match => ValueOf(match.Groups[1].Value));
        var address = filled.StartsWith("postgresql:", StringComparison.Ordinal) ? placement.Pooler
            : name.StartsWith("QUEUE", StringComparison.Ordinal) ? placement.Queue
            : placement.Cache;
        return HostAndPort().Replace(filled, $"@{address}", 1)
            .Replace("rediss://", "redis://", StringComparison.Ordinal)
            .Replace("sslmode=require", "sslmode=disable", StringComparison.Ordinal);
    }

    private string ValueOf(string field)
    {
        var (subject, isPassword) = field.EndsWith("_password", StringComparison.Ordinal) ? (field[..^"_password".Length], true) : (field[..^"_user".Length], false);
        if (subject is LocalSecrets.Cache or LocalSecrets.Queue)
            return isPassword ? secrets.Of(subject) : topology.RedisUsers.FirstOrDefault(user => user.Group == subject && !user.Access.StartsWith("off", StringComparison.Ordinal))?.Name ?? "";
        var role = topology.Roles.FirstOrDefault(name => name.EndsWith($"_{subject}", StringComparison.Ordinal))
            ?? throw new LocalException($"the application's secret asks for {field}, and the database jobs set up no role that ends in _{subject}.");
        return isPassword ? secrets.Of(role) : role;
    }

    [GeneratedRegex(@"\{\{ \.(\w+_(?:user|password)) \}\}")]
    private static partial Regex Field();

    [GeneratedRegex("@[^/@]+")]
    private static partial Regex HostAndPort();
}
