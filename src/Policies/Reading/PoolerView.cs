using System.Globalization;

namespace FreeAgentics.Infra.Policies;

/// <summary>A pgbouncer.ini in a ConfigMap, and the pods that run it.</summary>
/// <param name="Config">The ConfigMap.</param>
/// <param name="Settings">Of the section [pgbouncer].</param>
/// <param name="Databases">Of the section [databases]: names with their parameters.</param>
/// <param name="Pods">Pods that run with it.</param>
public sealed record PoolerView(
    ResourceView Config,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Parameters)> Databases,
    double Pods)
{
    public const string File = "pgbouncer.ini";
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";

    public double? Number(string setting) => Parse(Settings.GetValueOrDefault(setting));

    /// <summary>Server connections that one pod opens for a database: its pool and its reserve.</summary>
    public double PoolOf(IReadOnlyDictionary<string, string> database) =>
        (Parse(database.GetValueOrDefault("pool_size")) ?? Number("default_pool_size") ?? 20)
        + (Parse(database.GetValueOrDefault("reserve_pool")) ?? Number("reserve_pool_size") ?? 0);

    public static IEnumerable<PoolerView> In(PlanView plan) =>
        from config in plan.OfType(ConfigMapType)
        let text = config.Input("data", File).Text
        where text is not null
        select Read(config, text);

    private static PoolerView Read(ResourceView config, string text)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var databases = new List<(string, IReadOnlyDictionary<string, string>)>();
        var section = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('['))
                section = line.Trim('[', ']');
            else if (line.Length == 0 || line[0] is ';' or '#' || line.IndexOf('=', StringComparison.Ordinal) is var at && at < 0)
                continue;
            else if (section == "databases")
                databases.Add((line[..at].Trim(), Parameters(line[(at + 1)..])));
            else
                settings[line[..at].Trim()] = line[(at + 1)..].Trim();
        }

        return new(config, settings, databases, PodsOf(config));
    }

    private static SortedDictionary<string, string> Parameters(string text)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2) is [var name, var value])
                parameters[name] = value;
        }

        return parameters;
    }

    private static double PodsOf(ResourceView config) => PodCount.In(config.Plan)
        .Where(pods => pods.Workload.Namespace == (config.Input("metadata", "namespace").Text ?? "default")
            && pods.Workload.PodSpec["volumes"].Items.Any(volume => volume["configMap"]["name"].Text == config.Input("metadata", "name").Text
                || volume["projected"]["sources"].Items.Any(source => source["configMap"]["name"].Text == config.Input("metadata", "name").Text)))
        .Sum(pods => pods.Max);

    private static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
