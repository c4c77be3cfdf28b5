using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;

namespace FreeAgentics.Infra.Components.Secrets;

/// <summary>The secrets of the application's pods: connections by way of the pooler, Redis by TLS, and what is the application's own.</summary>
public sealed class ApplicationSecrets : ComponentResource
{
    public ApplicationSecrets(string name, Input<string> @namespace, DataStores stores, ComponentResourceOptions? options = null)
        : base("freeagentics:secrets:ApplicationSecrets", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var tokens = new SyncedSecret(Api.SecretName) { Whole = stores.ApplicationSecret }
            .From("app_user", stores.DatabaseSecret("app"), "username")
            .From("app_password", stores.DatabaseSecret("app"), "password")
            .From("reader_user", stores.DatabaseSecret("reader"), "username")
            .From("reader_password", stores.DatabaseSecret("reader"), "password")
            .From("cache_user", stores.CacheSecret, "username")
            .From("cache_password", stores.CacheSecret, "password")
            .From("queue_user", stores.QueueSecret, "username")
            .From("queue_password", stores.QueueSecret, "password")
            .Write("DATABASE_URL", Database("app", PoolNames.Write(stores.Database, 0)))
            .Write("DATABASE_READ_URL", Database("reader", PoolNames.Read(stores.Database, 0)))
            .Write("REDIS_URL", Redis("cache", stores.CacheHost))
            .Write("QUEUE_URL", Redis("queue", stores.QueueHost));
        for (var shard = 0; shard < stores.Shards && stores.Shards > 1; shard++)
        {
            tokens.Write($"DATABASE_SHARD_{shard}_URL", Database("app", PoolNames.Write(stores.Database, shard)))
                .Write($"DATABASE_SHARD_{shard}_READ_URL", Database("reader", PoolNames.Read(stores.Database, shard)));
        }

        tokens.Declare(@namespace, child);
        new SyncedSecret(QueueAccess)
            .From("username", stores.QueueSecret, "username")
            .From("password", stores.QueueSecret, "password")
            .Declare(@namespace, child);
        RegisterOutputs();
    }

    /// <summary>The secret by which KEDA reads the length of the queue.</summary>
    public const string QueueAccess = "queue-access";

    private static string Database(string role, string pool) =>
        $"postgresql://{{{{ .{role}_user }}}}:{{{{ .{role}_password }}}}@{Pooler.ServiceName}:{Pooler.Port}/{pool}?sslmode=require";

    private static Output<string> Redis(string group, Input<string> host) =>
        host.Apply(name => $"rediss://{{{{ .{group}_user }}}}:{{{{ .{group}_password }}}}@{name}:6379/0");
}
