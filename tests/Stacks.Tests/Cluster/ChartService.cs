namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>A Service that a chart makes.</summary>
/// <param name="Ports">Numbers by name.</param>
internal sealed record ChartService(string Space, string Name, IReadOnlyDictionary<string, string> Ports, IReadOnlyDictionary<string, string> Labels)
{
    /// <param name="line"><c>namespace/name ports name=number,… labels key=value,…</c></param>
    public static ChartService Parse(string line)
    {
        var parts = line.Split(' ');
        var name = parts[0].Split('/');
        return new(name[0], name[1], Pairs(parts[2]), Pairs(parts[4]));
    }

    public bool HasLabels(System.Text.Json.Nodes.JsonObject labels) =>
        labels.All(wanted => Labels.TryGetValue(wanted.Key, out var value) && value == ClusterObject.Text(wanted.Value));

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split(',').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
