using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Data;

namespace FreeAgentics.Infra.Rendering.Secrets;

/// <summary>Templates of the files that hold secrets: copy each to the folder of secrets without <c>.template</c>, with secrets in the place of the marks.</summary>
public static class SecretTemplates
{
    /// <summary>Ends the name of every template.</summary>
    public const string Suffix = ".template";

    /// <exception cref="RenderingException">The plan has no users of the pooler.</exception>
    public static IEnumerable<RenderedFile> Of(Plan plan)
    {
        var users = SecretText.Entries(plan, "pgbouncer-users").GetValueOrDefault("userlist.txt")
            ?? throw new RenderingException($"The plan of {plan.Stack} has no ExternalSecret pgbouncer-users.");
        yield return Template("userlist.txt", users);
        yield return Template("pgpass", $"*:*:*:{PostgresFiles.ReplicationRole}:<database_replication_password>\n");
        foreach (var group in (string[])["cache", "queue"])
            yield return Template($"redis-{group}.conf", $"requirepass <redis_{group}_password>\n");
        foreach (var (role, password) in SecretText.Entries(plan, "database-passwords"))
            yield return Template($"passwords/{role}", password);
    }

    /// <summary>A file of environment variables, one a line.</summary>
    internal static RenderedFile Environment(string service, ImmutableSortedDictionary<string, string> variables) =>
        Template($"{service}.env", string.Concat(variables.Select(variable => $"{variable.Key}={variable.Value}\n")));

    private static RenderedFile Template(string name, string content) => new($"secrets/{name}{Suffix}", content);
}
