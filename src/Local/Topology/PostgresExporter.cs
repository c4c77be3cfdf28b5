using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Topology;

/// <summary>An exporter of one database server.</summary>
/// <param name="Name">Of its Deployment, and of the job in Prometheus.</param>
/// <param name="Instance">The name of the server that it reads.</param>
/// <param name="Variables">That its container sets in clear.</param>
public sealed record PostgresExporter(string Name, string Instance, ImmutableSortedDictionary<string, string> Variables)
{
    private const string DeploymentType = "kubernetes:apps/v1:Deployment";
    private const string Prefix = "postgres-exporter-";

    internal static ImmutableArray<PostgresExporter> In(Plan plan, ImmutableArray<DatabaseServers> shards)
    {
        var instances = shards.SelectMany(shard => shard.Replicas.Prepend(shard.Primary))
            .Where(instance => DatabaseServers.HostOf(instance) is not null)
            .ToDictionary(instance => DatabaseServers.HostOf(instance)!, instance => instance.Name, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<PostgresExporter>();
        foreach (var deployment in plan.OfType(DeploymentType).Where(deployment => deployment.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var variables = deployment.Inputs.At("spec", "template", "spec", "containers").Items().FirstOrDefault().At("env").Items()
                .Where(variable => variable.At("value") is not null)
                .ToImmutableSortedDictionary(variable => variable.At("name").Text() ?? "", variable => variable.At("value").Text() ?? "", StringComparer.Ordinal);
            var host = variables.GetValueOrDefault("DATA_SOURCE_URI", "").Split(':')[0];
            if (instances.TryGetValue(host, out var instance))
                found.Add(new(deployment.Name, instance, variables));
        }

        return found.ToImmutable();
    }
}
