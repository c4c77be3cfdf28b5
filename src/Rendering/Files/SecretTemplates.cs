using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Files;

/// <summary>Templates of the files that hold secrets: copy each to the folder of secrets without <c>.template</c>, with passwords in the place of the marks.</summary>
public static partial class SecretTemplates
{
    /// <summary>Ends the name of every template.</summary>
    public const string Suffix = ".template";

    public static IEnumerable<RenderedFile> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        yield return new($"secrets/userlist.txt{Suffix}", UserList(plan));
        yield return new($"secrets/pgpass{Suffix}", $"*:*:*:{Data.PostgresFiles.ReplicationRole}:<replication_password>\n");
        foreach (var group in (string[])["cache", "queue"])
            yield return new($"secrets/redis-{group}.conf{Suffix}", $"requirepass <{group}_password>\n");
    }

    // {{ .app_user }} is the name of a role, which is no secret; {{ .app_password }} stays open.
    private static string UserList(Plan plan)
    {
        var template = plan.Object("kubernetes:external-secrets.io/v1:ExternalSecret", "pgbouncer-users")?.Inputs.At("spec", "target", "template", "data", "userlist.txt").Text()
            ?? throw new RenderingException($"The plan of {plan.Stack} has no ExternalSecret pgbouncer-users.");
        var roles = DatabaseRoles.Of(plan);
        return Mark().Replace(template, match => match.Groups[1].Value is var name && name.EndsWith("_user", StringComparison.Ordinal) && roles.TryGetValue(name[..^"_user".Length], out var role)
            ? role
            : $"<{name}>");
    }

    [GeneratedRegex(@"\{\{ \.(\w+) \}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
