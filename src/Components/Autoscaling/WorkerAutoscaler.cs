using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>worker-hpa on the length of the queue: made by KEDA, or the guide's own over prometheus-adapter.</summary>
public sealed class WorkerAutoscaler : ComponentResource
{
    public const string ObjectName = "worker-hpa";
    private const string Access = "queue-access";

    public WorkerAutoscaler(string name, WorkerAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:WorkerAutoscaler", name, options)
    {
        if (args.Settings.Scaler is WorkerScaler.Keda)
            ByKeda(args);
        else
            ByAdapter(args);
        RegisterOutputs();
    }

    private void ByKeda(WorkerAutoscalerArgs args)
    {
        var parameters = new List<object> { Parameter("password") };
        if (args.ByUser)
            parameters.Add(Parameter("username"));
        var access = CustomObject.Of("keda.sh/v1alpha1", "TriggerAuthentication", Access, args.Namespace, Workers.App,
            Map(("secretTargetRef", List(parameters))), new() { Parent = this });
        var queue = Map(
            ("type", "redis"),
            ("name", "queue"),
            ("metadata", Map(
                ("address", args.QueueHost.Apply(host => $"{host}:6379")),
                ("listName", args.Queue),
                ("listLength", args.Settings.TasksPerReplica.ToString(CultureInfo.InvariantCulture)),
                ("enableTLS", "true"),
                ("databaseIndex", "0"))),
            ("authenticationRef", Map(("name", Access))));
        CustomObject.Of("keda.sh/v1alpha1", "ScaledObject", ObjectName, args.Namespace, Workers.App, Map(
            ("scaleTargetRef", Map(("apiVersion", "apps/v1"), ("kind", "Deployment"), ("name", Workers.DeploymentName))),
            ("minReplicaCount", args.Settings.MinReplicas),
            ("maxReplicaCount", args.Settings.MaxReplicas),
            ("pollingInterval", (int)args.Settings.PollingInterval.TotalSeconds),
            ("cooldownPeriod", (int)args.Settings.CooldownPeriod.TotalSeconds),
            ("advanced", Map(("horizontalPodAutoscalerConfig", Map(("name", ObjectName))))),
            ("triggers", List([queue, .. ScheduledTriggers.Of(args.Schedules, schedule => schedule.WorkerReplicas)]))),
            new() { Parent = this, DependsOn = { access } });
    }

    private static ImmutableDictionary<string, object> Parameter(string parameter) => Map(("parameter", parameter), ("name", ApplicationSecrets.QueueAccess), ("key", parameter));

    private void ByAdapter(WorkerAutoscalerArgs args) => _ = new HorizontalPodAutoscaler(ObjectName, new()
    {
        Metadata = ObjectMetadata.Of(ObjectName, args.Namespace, Workers.App),
        Spec = new HorizontalPodAutoscalerSpecArgs
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = Workers.DeploymentName },
            MinReplicas = args.Settings.MinReplicas,
            MaxReplicas = args.Settings.MaxReplicas,
            Metrics =
            {
                new MetricSpecArgs
                {
                    Type = "External",
                    External = new ExternalMetricSourceArgs
                    {
                        Metric = new MetricIdentifierArgs
                        {
                            Name = "redis_queue_length",
                            Selector = new LabelSelectorArgs { MatchLabels = { { "queue", args.Queue } } },
                        },
                        Target = new MetricTargetArgs
                        {
                            Type = "AverageValue",
                            AverageValue = args.Settings.TasksPerReplica.ToString(CultureInfo.InvariantCulture),
                        },
                    },
                },
            },
        },
    }, new() { Parent = this });
}
