using FreeAgentics.Infra.Local.Topology;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>How many processes of a workload there may be.</summary>
internal static class ScaleLimits
{
    /// <exception cref="LocalException">A workload is unknown, or its number is not one that the stack allows; the message names all of them.</exception>
    public static void Check(LocalTopology topology, IReadOnlyDictionary<string, int> wanted)
    {
        Workload[] workloads = [topology.Api, topology.Workers];
        var problems = wanted.Select(pair => Problem(workloads, pair.Key, pair.Value)).OfType<string>().ToList();
        if (problems.Count > 0)
            throw new LocalException(string.Join('\n', problems), isMistake: true);
    }

    private static string? Problem(Workload[] workloads, string name, int count)
    {
        if (workloads.FirstOrDefault(workload => workload.Name == name) is not { } workload)
            return $"{name} cannot be scaled; {string.Join(" and ", workloads.Select(known => known.Name))} can.";
        var least = name == "api" ? 1 : 0;
        return count >= least && count <= workload.Most
            ? null
            : $"{name}={count}: it must be between {least} and {workload.Most}, which is the maximum of the stack's autoscaler.";
    }
}
