using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Reading;

/// <summary>The roles of the database by what they do: app, reader, monitor, migrator, owner, master.</summary>
public static class DatabaseRoles
{
    private const string Suffix = "_role";

    /// <returns>The variables that the plan's SQL jobs set for psql, as far as they name roles, and the master of the first server that has one.</returns>
    public static ImmutableSortedDictionary<string, string> Of(Plan plan)
    {
        var roles = SqlVariables.Of(plan)
            .Where(variable => variable.Key.EndsWith(Suffix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(variable => variable.Key[..^Suffix.Length], variable => variable.Value, StringComparer.Ordinal);
        var master = DatabaseServers.ShardsOf(plan).Select(shard => shard.Primary.Inputs["username"].Text()).FirstOrDefault(name => name is not null);
        return master is null ? roles : roles.SetItem("master", master);
    }
}
