using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;

namespace FreeAgentics.Infra.Components.Database;

/// <summary>What changes the database, past the pooler: roles and passwords, the application's migrations, partitions, indexes and views, and what has to be done again and again.</summary>
public sealed class DatabaseJobs : ComponentResource
{
    public const string App = "database-jobs";
    internal const string ScriptsName = "database-sql";

    /// <summary>Once these have run, a new version of the application may start.</summary>
    public Resource LastBeforeRollOut { get; }

    public DatabaseJobs(string name, DatabaseJobsArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:database:DatabaseJobs", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var identity = ServiceIdentity.Of(App, args.Namespace, child);
        var scripts = new ConfigMap(ScriptsName, new() { Metadata = ObjectMetadata.Of(ScriptsName, args.Namespace, App), Data = Data() }, child);
        var secrets = JobSecrets.Declare(args, child);
        Resource last = scripts;
        for (var shard = 0; shard < args.Stores.Shards; shard++)
        {
            foreach (var step in Steps(args, shard))
            {
                var after = new CustomResourceOptions { Parent = this, DependsOn = { identity, scripts, last } };
                after.DependsOn.AddRange(secrets);
                last = new Job(step.LogicalName, new()
                {
                    Metadata = ObjectMetadata.Of(step.ObjectName, args.Namespace, App),
                    Spec = new JobSpecArgs
                    {
                        BackoffLimit = 3,
                        ActiveDeadlineSeconds = 3600,
                        // Without a time to live: a job that vanished would be declared, and run, again.
                        Template = step.Template,
                    },
                }, after);
            }

            Repeat(args, shard, child);
        }

        LastBeforeRollOut = last;
        RegisterOutputs();
    }

    private static InputMap<string> Data()
    {
        var data = new InputMap<string>();
        foreach (var (file, text) in SqlScripts.All)
            data.Add(file, text);
        return data;
    }

    private static IEnumerable<JobStep> Steps(DatabaseJobsArgs args, int shard)
    {
        yield return JobStep.Of("prepare", shard, JobPod.Prepare(args, shard), [.. SqlScripts.All.Values, JobPod.Fingerprint(args)]);
        if (args.Settings.MigrationCommand.Count > 0)
            yield return JobStep.Of("migrate", shard, JobPod.Migrate(args, shard), [args.ApiImage, .. args.Settings.MigrationCommand]);
        yield return JobStep.Of("optimize", shard, JobPod.Sql(args, shard, "optimize.sql"), [.. SqlScripts.All.Values, JobPod.Fingerprint(args), args.ApiImage]);
    }

    private static void Repeat(DatabaseJobsArgs args, int shard, CustomResourceOptions child)
    {
        if (args.Settings.Partitioning)
            Schedule("partitions", args.Settings.PartitionSchedule, "050-partitions.sql");
        Schedule("refresh", args.Settings.RefreshSchedule, "080-refresh.sql");

        void Schedule(string task, string cron, string file)
        {
            var name = JobStep.NameOf(task, shard);
            _ = new CronJob(name, new()
            {
                Metadata = ObjectMetadata.Of(name, args.Namespace, App),
                Spec = new CronJobSpecArgs
                {
                    Schedule = cron,
                    TimeZone = "Etc/UTC",
                    ConcurrencyPolicy = "Forbid",
                    StartingDeadlineSeconds = 300,
                    SuccessfulJobsHistoryLimit = 1,
                    FailedJobsHistoryLimit = 3,
                    JobTemplate = new JobTemplateSpecArgs
                    {
                        Spec = new JobSpecArgs
                        {
                            BackoffLimit = 1,
                            ActiveDeadlineSeconds = 1800,
                            TtlSecondsAfterFinished = 86400,
                            Template = JobPod.Sql(args, shard, file),
                        },
                    },
                },
            }, child);
        }
    }
}
