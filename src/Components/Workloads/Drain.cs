using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>How a pod leaves: it still serves while others learn that it goes, then finishes what it has begun.</summary>
/// <param name="PreStop">Until the endpoint is gone from every proxy.</param>
/// <param name="Work">The longest request or task.</param>
public sealed record Drain(TimeSpan PreStop, TimeSpan Work)
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    /// <summary>Of a workload behind the ingress.</summary>
    public static Drain OfServer(TimeSpan longestRequest) => new(TimeSpan.FromSeconds(15), longestRequest);

    /// <summary>Of a workload that nobody connects to.</summary>
    public static Drain OfWorker(TimeSpan longestTask) => new(TimeSpan.FromSeconds(5), longestTask);

    /// <summary>terminationGracePeriodSeconds.</summary>
    public int GraceSeconds => (int)(PreStop + Work + Slack).TotalSeconds;

    public LifecycleArgs Lifecycle => new()
    {
        PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = (int)PreStop.TotalSeconds } },
    };
}
