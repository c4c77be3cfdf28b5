using System.Diagnostics;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Benchmarks;

/// <summary>All policies over a plan, once cold and then many times.</summary>
internal static class PolicyRun
{
    private const int Times = 40;

    /// <param name="file">A real plan, which is repeated until it has as many resources as asked for; a dash for as many Deployments.</param>
    /// <param name="count">Resources at least.</param>
    /// <returns>0.</returns>
    public static int Run(string file, int count)
    {
        var plan = file == "-" ? SyntheticPlan.Of(count) : Repeated(PlanJson.Read(File.ReadAllText(file)), count);
        var times = new List<double>();
        var findings = 0;
        for (var time = 0; time < Times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            findings = PolicyEvaluator.Evaluate(plan, new("prod", new DateOnly(2026, 11, 23)), PolicyCatalog.All, []).Verdicts.Length;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var warm = times.Skip(Times / 4).Order().ToList();
        Console.WriteLine($"{plan.Resources.Length} resources, {PolicyCatalog.All.Length} policies, {findings} findings: first {times[0]:0} ms, then best {warm[0]:0} ms, median {warm[warm.Count / 2]:0} ms");
        return 0;
    }

    /// <summary>Copies of a plan side by side, each as a stack and in namespaces of its own.</summary>
    private static Plan Repeated(Plan plan, int count)
    {
        var copies = (count + plan.Resources.Length - 1) / plan.Resources.Length;
        var json = PlanJson.ToJson(plan);
        var resources = Enumerable.Range(0, copies)
            .SelectMany(copy => PlanJson.Read(json
                .Replace($"urn:pulumi:{plan.Stack}::", $"urn:pulumi:{plan.Stack}-{copy}::", StringComparison.Ordinal)
                .Replace("\"namespace\": \"", $"\"namespace\": \"copy-{copy}-", StringComparison.Ordinal)).Resources)
            .OrderBy(resource => resource.Urn, StringComparer.Ordinal);
        return plan with { Resources = [.. resources] };
    }
}
