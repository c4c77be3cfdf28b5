using System.Collections.Immutable;
using System.Security.Cryptography;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Data;

namespace FreeAgentics.Infra.Local.Secrets;

/// <summary>Throw-away passwords, one a role. They are made with the platform, lie in files that only their owner may read, and go with it.</summary>
public sealed class LocalSecrets(StackFolder folder)
{
    public const string Cache = "cache";
    public const string Queue = "queue";
    private const int Bytes = 18;

    private string PasswordFolder => Path.Combine(folder.Secrets, "passwords");

    /// <summary>Holds a file of its name for each role of the database, as the jobs of the platform want it.</summary>
    public string Passwords => PasswordFolder;

    /// <summary>What libpq reads: of the administrator, of every role, of the replicas.</summary>
    public string PasswordFile => Path.Combine(folder.Secrets, "pgpass");

    /// <summary>Of a database role, or of a Redis group.</summary>
    public string Of(string name) => File.ReadAllText(Path.Combine(PasswordFolder, name)).Trim();

    public string FileOf(string name) => Path.Combine(PasswordFolder, name);

    /// <summary>Makes all of them, and the files that hold them for the daemons.</summary>
    public void Create(LocalTopology topology)
    {
        ArgumentNullException.ThrowIfNull(topology);
        ImmutableArray<string> roles = [topology.MasterUser, PostgresFiles.ReplicationRole, .. topology.Roles];
        foreach (var name in roles.Append(Cache).Append(Queue))
            folder.Write(FileOf(name), RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true));
        folder.Write(PasswordFile, string.Concat(roles.Select(role => $"*:*:*:{role}:{Of(role)}\n")));
        folder.Write(Path.Combine(folder.Secrets, "userlist.txt"), string.Concat(topology.Roles.Select(role => $"\"{role}\" \"{Of(role)}\"\n")));
        foreach (var group in (string[])[Cache, Queue])
            folder.Write(Path.Combine(folder.Secrets, $"redis-{group}.conf"), Access(group, topology));
    }

    private string Access(string group, LocalTopology topology)
    {
        var users = topology.RedisUsers.Where(user => user.Group == group).ToList();
        return users.Count == 0
            ? $"requirepass {Of(group)}\n"
            : string.Concat(users.Select(user => $"user {user.Name} >{Of(group)} {user.Access}\n"));
    }
}
