using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Manifests;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Topology;

/// <summary>A container of a database job of the plan: SQL, or the script that sets passwords.</summary>
/// <param name="Job">The name of the job, for messages.</param>
/// <param name="Command">As declared, with the scripts under <see cref="ScriptsFolder"/>.</param>
/// <param name="Environment">That it sets in clear.</param>
/// <param name="Role">As whom it logs in: master, migrator.</param>
public sealed record DatabaseJob(string Job, int Shard, ImmutableArray<string> Command, ImmutableSortedDictionary<string, string> Environment, string Role)
{
    public const string ScriptsFolder = "/sql";
    public const string PasswordsVariable = "PASSWORD_DIR";

    private const string JobType = "kubernetes:batch/v1:Job";
    private const string SecretPrefix = "database-";
    private const string ShardMark = "-shard";

    /// <returns>In the order in which they run. Without what fetches certificates, and without the application's own migrations: its image is not here.</returns>
    public static ImmutableArray<DatabaseJob> In(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. from job in DeploymentOrder.Of(plan)
               where job.Type == JobType
               let pod = job.Inputs.At("spec", "template", "spec")
               from container in pod.At("initContainers").Items().Concat(pod.At("containers").Items())
               let command = container.At("command").Items().Select(part => part.Text() ?? "").ToImmutableArray()
               where command.Any(part => part.StartsWith(ScriptsFolder + "/", StringComparison.Ordinal))
               select new DatabaseJob(job.Name, ShardOf(job.Name), command, Variables(container), RoleOf(container)),
        ];
    }

    private static int ShardOf(string job)
    {
        var at = job.LastIndexOf(ShardMark, StringComparison.Ordinal);
        return at >= 0 && int.TryParse(job[(at + ShardMark.Length)..], out var shard) ? shard : 0;
    }

    private static ImmutableSortedDictionary<string, string> Variables(PropertyValue container) => container.At("env").Items()
        .Where(variable => variable.At("value") is not null)
        .ToImmutableSortedDictionary(variable => variable.At("name").Text() ?? "", variable => variable.At("value").Text() ?? "", StringComparer.Ordinal);

    private static string RoleOf(PropertyValue container) =>
        (container.At("envFrom").Items().Select(source => source.At("secretRef", "name").Text()).FirstOrDefault() ?? SecretPrefix + "master")[SecretPrefix.Length..];
}
