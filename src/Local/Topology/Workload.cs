using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Topology;

/// <summary>A Deployment that is scaled, and how its pods leave.</summary>
public sealed record Workload
{
    private const string DeploymentType = "kubernetes:apps/v1:Deployment";
    private const string HpaType = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    private const string ScaledObjectType = "kubernetes:keda.sh/v1alpha1:ScaledObject";

    /// <summary>As the scaling verbs call it: api, workers.</summary>
    public required string Name { get; init; }

    /// <summary>What its autoscaler keeps at least.</summary>
    public required int Least { get; init; }

    /// <summary>What its autoscaler keeps at most.</summary>
    public required int Most { get; init; }

    /// <summary>Variables that the Deployment sets in clear.</summary>
    public required ImmutableSortedDictionary<string, string> Environment { get; init; }

    /// <summary>How long a pod still serves after nobody is sent to it any more.</summary>
    public required TimeSpan PreStop { get; init; }

    /// <summary>From the beginning of the end to the kill; includes <see cref="PreStop"/>.</summary>
    public required TimeSpan Grace { get; init; }

    /// <summary>How long a new pod must have been ready before an old one goes.</summary>
    public required TimeSpan MinReady { get; init; }

    /// <summary>How many more pods than wanted there may be during a roll-out, of a hundred.</summary>
    public required int SurgePercent { get; init; }

    /// <summary>The path of the readiness probe; null where there is none.</summary>
    public required string? ReadinessPath { get; init; }

    /// <returns>How many pods a roll-out starts at a time.</returns>
    public int Surge(int pods) => Math.Max(1, (int)Math.Ceiling(pods * SurgePercent / 100.0));

    public static Workload Api(Plan plan) => Of(plan, "api", "api-deployment", "api-hpa");

    public static Workload Workers(Plan plan) => Of(plan, "workers", "worker-deployment", "worker-hpa");

    private static Workload Of(Plan plan, string name, string deployment, string autoscaler)
    {
        var declared = plan.Object(DeploymentType, deployment)?.Inputs.At("spec")
            ?? throw new LocalException($"the plan of {plan.Stack} has no Deployment {deployment}, so there is nothing to run on this machine.", isMistake: true);
        var pod = declared.At("template", "spec");
        var container = pod.At("containers").Items().FirstOrDefault();
        var hpa = plan.Object(HpaType, autoscaler)?.Inputs.At("spec");
        var scaled = plan.Object(ScaledObjectType, autoscaler)?.Inputs.At("spec");
        var least = (int)(hpa.At("minReplicas").Number() ?? scaled.At("minReplicaCount").Number() ?? declared.At("replicas").Number() ?? 1);
        return new()
        {
            Name = name,
            Least = least,
            Most = (int)(hpa.At("maxReplicas").Number() ?? scaled.At("maxReplicaCount").Number() ?? least),
            Environment = container.At("env").Items()
                .Where(variable => variable.At("value") is not null)
                .ToImmutableSortedDictionary(variable => variable.At("name").Text() ?? "", variable => variable.At("value").Text() ?? "", StringComparer.Ordinal),
            PreStop = Seconds(container.At("lifecycle", "preStop", "sleep", "seconds"), 0),
            Grace = Seconds(pod.At("terminationGracePeriodSeconds"), 30),
            MinReady = Seconds(declared.At("minReadySeconds"), 0),
            SurgePercent = int.TryParse((declared.At("strategy", "rollingUpdate", "maxSurge").Text() ?? "25%").TrimEnd('%'), CultureInfo.InvariantCulture, out var surge) ? surge : 25,
            ReadinessPath = container.At("readinessProbe", "httpGet", "path").Text(),
        };
    }

    private static TimeSpan Seconds(PropertyValue? value, double fallback) => TimeSpan.FromSeconds(value.Number() ?? fallback);
}
