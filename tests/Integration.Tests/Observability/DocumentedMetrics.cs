namespace FreeAgentics.Infra.Integration.Tests.Observability;

/// <summary>Metrics that cannot be scraped here, from the sources that <c>Facts/metrics.txt</c> names.</summary>
internal static class DocumentedMetrics
{
    /// <summary>Labels that Prometheus gives to every series of a target.</summary>
    private static readonly string[] OfTargets = ["container", "endpoint", "instance", "job", "namespace", "pod", "service"];

    /// <summary>Labels by name, those of the target included.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> All { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Observability", "Facts", "metrics.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => (IReadOnlySet<string>)parts[1..].Concat(OfTargets).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
