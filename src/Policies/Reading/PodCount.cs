namespace FreeAgentics.Infra.Policies;

/// <summary>How many pods a workload may have, and what each of them asks for.</summary>
/// <param name="Workload">Whose pods.</param>
/// <param name="Min">The least number outside of a roll-out.</param>
/// <param name="Max">The greatest number outside of a roll-out.</param>
/// <param name="Surge">Further pods during a roll-out.</param>
/// <param name="Cores">Requested by each pod.</param>
/// <param name="Mib">Requested by each pod.</param>
public sealed record PodCount(Workload Workload, double Min, double Max, double Surge, double Cores, double Mib)
{
    /// <summary>Every workload that serves, without daemons.</summary>
    public static IEnumerable<PodCount> In(PlanView plan) =>
        Workload.In(plan).Where(workload => workload.Resource.Type is Workload.DeploymentType or Workload.StatefulSetType).Select(Of);

    public static PodCount Of(Workload workload)
    {
        var replicas = workload.Resource.Input("spec", "replicas").Number ?? 1;
        var scaling = Scaling.Of(workload);
        var max = scaling?.Max ?? replicas;
        var requests = workload.Containers.Select(container => container["resources"]["requests"]).ToList();
        return new(
            workload,
            scaling?.Min ?? replicas,
            max,
            SurgeOf(workload, max),
            requests.Sum(request => Quantity.Cores(request["cpu"]) ?? 0),
            requests.Sum(request => Quantity.Mib(request["memory"]) ?? 0));
    }

    private static double SurgeOf(Workload workload, double pods)
    {
        var strategy = workload.Resource.Input("spec", "strategy");
        if (strategy["type"].Text == "Recreate" || workload.Resource.Type != Workload.DeploymentType)
            return 0;
        var surge = strategy["rollingUpdate"]["maxSurge"];
        return surge.Number ?? Math.Ceiling(pods * Percent(surge.Text ?? "25%") / 100);
    }

    private static double Percent(string text) =>
        double.TryParse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture, out var percent) ? percent : 0;
}
