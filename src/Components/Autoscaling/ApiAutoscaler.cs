using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>api-hpa: CPU and memory of the API's pods, with the behaviour of the scaling guide.</summary>
public sealed class ApiAutoscaler : ComponentResource
{
    public const string ObjectName = "api-hpa";

    public ApiAutoscaler(string name, ApiAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:ApiAutoscaler", name, options)
    {
        if (args.Schedules.Count == 0)
            _ = new HorizontalPodAutoscaler(ObjectName, Declaration(args), new() { Parent = this });
        else
            CustomObject.Of("keda.sh/v1alpha1", "ScaledObject", ObjectName, args.Namespace, Api.App, Scheduled(args), new() { Parent = this });
        RegisterOutputs();
    }

    // KEDA makes api-hpa, with the same figures; a schedule only raises the number of pods.
    private static ImmutableDictionary<string, object> Scheduled(ApiAutoscalerArgs args) => Map(
        ("scaleTargetRef", Map(("apiVersion", "apps/v1"), ("kind", "Deployment"), ("name", Api.DeploymentName))),
        ("minReplicaCount", args.Settings.MinReplicas),
        ("maxReplicaCount", args.Settings.MaxReplicas),
        ("advanced", Map(("horizontalPodAutoscalerConfig", Map(
            ("name", ObjectName),
            ("behavior", Map(("scaleUp", Behaviour(args.Settings.ScaleUp)), ("scaleDown", Behaviour(args.Settings.ScaleDown)))))))),
        ("triggers", List([
            Trigger("cpu", args.Settings.CpuTargetPercent),
            Trigger("memory", args.Settings.MemoryTargetPercent),
            .. ScheduledTriggers.Of(args.Schedules, schedule => schedule.ApiReplicas)])));

    private static ImmutableDictionary<string, object> Trigger(string resource, int percent) => Map(
        ("type", resource), ("metricType", "Utilization"), ("metadata", Map(("value", percent.ToString(CultureInfo.InvariantCulture)))));

    private static ImmutableDictionary<string, object> Behaviour(ScalingBehaviour behaviour) => Map(
        ("stabilizationWindowSeconds", (int)behaviour.StabilizationWindow.TotalSeconds),
        ("policies", List(Map(("type", "Percent"), ("value", behaviour.Percent), ("periodSeconds", (int)behaviour.Period.TotalSeconds)))));

    private static HorizontalPodAutoscalerArgs Declaration(ApiAutoscalerArgs args) => new()
    {
        Metadata = ObjectMetadata.Of(ObjectName, args.Namespace, Api.App),
        Spec = new HorizontalPodAutoscalerSpecArgs
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = Api.DeploymentName },
            MinReplicas = args.Settings.MinReplicas,
            MaxReplicas = args.Settings.MaxReplicas,
            Metrics = { Utilization("cpu", args.Settings.CpuTargetPercent), Utilization("memory", args.Settings.MemoryTargetPercent) },
            Behavior = new HorizontalPodAutoscalerBehaviorArgs
            {
                ScaleUp = Rules(args.Settings.ScaleUp),
                ScaleDown = Rules(args.Settings.ScaleDown),
            },
        },
    };

    private static MetricSpecArgs Utilization(string resource, int percent) => new()
    {
        Type = "Resource",
        Resource = new ResourceMetricSourceArgs
        {
            Name = resource,
            Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = percent },
        },
    };

    private static HPAScalingRulesArgs Rules(ScalingBehaviour behaviour) => new()
    {
        StabilizationWindowSeconds = (int)behaviour.StabilizationWindow.TotalSeconds,
        Policies =
        {
            new HPAScalingPolicyArgs { Type = "Percent", Value = behaviour.Percent, PeriodSeconds = (int)behaviour.Period.TotalSeconds },
        },
    };
}
