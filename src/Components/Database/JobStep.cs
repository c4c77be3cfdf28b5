using FreeAgentics.Infra.Components.Workloads;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Database;

/// <summary>One job of a deployment. Jobs cannot be changed: its name follows what it runs, so that new content is a new job.</summary>
internal sealed record JobStep(string LogicalName, string ObjectName, PodTemplateSpecArgs Template)
{
    public static JobStep Of(string task, int shard, PodTemplateSpecArgs template, params string[] contents) =>
        new(NameOf(task, shard), $"{NameOf(task, shard)}-{ContentHash.Of(contents)[..10]}", template);

    public static string NameOf(string task, int shard) => shard == 0 ? $"database-{task}" : $"database-{task}-shard{shard}";
}
