using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Secrets;
using Pulumi;

namespace FreeAgentics.Infra.Components.Database;

/// <summary>The credentials of the jobs: the master's to prepare, the migrator's for everything else, and the passwords that roles get.</summary>
internal static class JobSecrets
{
    public const string Master = "database-master";
    public const string Migrator = "database-migrator";
    public const string Passwords = "database-passwords";

    /// <summary>The roles that log in.</summary>
    public static readonly ImmutableArray<string> Roles = ["freeagentics_app", "freeagentics_migrator", "freeagentics_monitor", "freeagentics_reader"];

    public static Resource[] Declare(DatabaseJobsArgs args, CustomResourceOptions child)
    {
        var passwords = new SyncedSecret(Passwords);
        foreach (var role in Roles)
        {
            var key = role["freeagentics_".Length..];
            passwords.From(key, args.Stores.DatabaseSecret(key), "password").Write(role, $"{{{{ .{key} }}}}");
        }

        return
        [
            Login(args, Master, "master").Declare(args.Namespace, child),
            Migrations(args).Declare(args.Namespace, child),
            passwords.Declare(args.Namespace, child),
        ];
    }

    private static SyncedSecret Login(DatabaseJobsArgs args, string name, string role) => new SyncedSecret(name)
        .From("user", args.Stores.DatabaseSecret(role), "username")
        .From("password", args.Stores.DatabaseSecret(role), "password")
        .Write("PGUSER", "{{ .user }}")
        .Write("PGPASSWORD", "{{ .password }}");

    // Migrations read DATABASE_URL; objects that they make belong to the owner's role, not to the one that logged in.
    private static SyncedSecret Migrations(DatabaseJobsArgs args)
    {
        var secret = Login(args, Migrator, "migrator");
        for (var shard = 0; shard < args.Stores.Shards; shard++)
        {
            var index = shard;
            secret.Write($"DATABASE_URL_{shard}", args.Stores.WriterHosts.Apply(hosts =>
                $"postgresql://{{{{ .user }}}}:{{{{ .password }}}}@{hosts[index]}:5432/{args.Stores.Database}?sslmode=verify-full&sslrootcert={JobPod.Certificates}/ca.pem&options=-c%20role%3Dfreeagentics_owner"));
        }

        return secret;
    }
}
