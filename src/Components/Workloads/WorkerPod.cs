using System.Globalization;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Namespaces;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>A pod of the workers.</summary>
internal static class WorkerPod
{
    public static PodTemplateSpecArgs Template(WorkersArgs args)
    {
        var drain = Drain.OfWorker(args.Settings.LongestTask);
        var pod = new PodSpecArgs
        {
            ServiceAccountName = Workers.App,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            PriorityClassName = Priorities.Background,
            SecurityContext = PodSecurity.Pod(),
            TerminationGracePeriodSeconds = drain.GraceSeconds,
            TopologySpreadConstraints = PodSpread.Of(Workers.App),
            Containers = { Container(args, drain) },
            Volumes = { Volumes.Scratch("tmp", "1Gi"), Volumes.Scratch("logs", "512Mi") },
        };
        if (args.Settings.OnSpot)
            PreferWorkerNodes(pod);
        return new() { Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(Workers.App) }, Spec = pod };
    }

    // Preferred, not required: without room on Spot, tasks still run.
    private static void PreferWorkerNodes(PodSpecArgs pod)
    {
        pod.Tolerations.Add(new TolerationArgs { Key = ClusterNodes.PoolLabel, Operator = "Equal", Value = ClusterNodes.WorkerPool, Effect = "NoSchedule" });
        pod.Affinity = new AffinityArgs
        {
            NodeAffinity = new NodeAffinityArgs
            {
                PreferredDuringSchedulingIgnoredDuringExecution =
                {
                    new PreferredSchedulingTermArgs
                    {
                        Weight = 100,
                        Preference = new NodeSelectorTermArgs
                        {
                            MatchExpressions =
                            {
                                new NodeSelectorRequirementArgs { Key = ClusterNodes.PoolLabel, Operator = "In", Values = { ClusterNodes.WorkerPool } },
                            },
                        },
                    },
                },
            },
        };
    }

    private static ContainerArgs Container(WorkersArgs args, Drain drain) => new()
    {
        Name = Workers.App,
        Image = args.Settings.Image,
        ImagePullPolicy = "IfNotPresent",
        Command = args.Settings.Command.ToArray(),
        Env = EnvironmentVariables.Of(Variables(args), new Dictionary<string, string>
        {
            ["KUBERNETES_NAMESPACE"] = "metadata.namespace",
            ["POD_NAME"] = "metadata.name",
        }),
        EnvFrom = { new EnvFromSourceArgs { SecretRef = new SecretEnvSourceArgs { Name = Api.SecretName } } },
        Resources = ContainerSize.Of(args.Settings.Resources),
        SecurityContext = PodSecurity.Container(),
        Lifecycle = drain.Lifecycle,
        VolumeMounts = { Volumes.Mount("tmp", "/tmp"), Volumes.Mount("logs", "/app/logs") },
    };

    private static SortedDictionary<string, string> Variables(WorkersArgs args)
    {
        var settings = args.Settings;
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["DB_MAX_OVERFLOW"] = Number(settings.Pool.Overflow),
            ["DB_POOL_SIZE"] = Number(settings.Pool.Size),
            ["DB_POOL_TIMEOUT"] = Number((int)settings.Pool.Timeout.TotalSeconds),
            ["ENVIRONMENT"] = args.Environment,
            ["PRODUCTION"] = "true",
            ["REDIS_ENABLED"] = "true",
            ["TASK_LOCK_TIMEOUT"] = Number((int)settings.QueueLock.TotalSeconds),
            ["TASK_QUEUE"] = settings.Queue,
            ["TASK_TIME_LIMIT"] = Number((int)settings.LongestTask.TotalSeconds),
            ["WORKERS"] = Number(settings.Processes),
        };
        if (settings.JavaOptions)
            variables["JAVA_OPTS"] = JavaOptions.For(settings.Resources.MemoryLimit);
        foreach (var (name, value) in args.Variables.Concat(settings.Environment))
            variables[name] = value;
        return variables;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
