using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>What is known of a chart at its pinned version: the keys of its values, and what it makes.</summary>
/// <remarks>Source: the file's own head, <c>Facts/charts/*.txt</c>, read from the chart's repository and from a rendering by Helm.</remarks>
internal sealed record ChartFacts(string Chart, string Version)
{
    private static readonly string Folder = Path.Combine(StackFiles.Root, "tests", "Stacks.Tests", "Cluster", "Facts", "charts");

    public static IReadOnlyList<ChartFacts> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Keys below each map of the values; the path of the whole is a dot, and a key with a star takes any below it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Keys { get; init; }

    /// <summary>Service accounts as <c>namespace/name</c>.</summary>
    public required IReadOnlySet<string> Accounts { get; init; }

    public required IReadOnlyList<ChartService> Services { get; init; }

    /// <summary>Kinds that it brings: <c>group/version Kind</c>.</summary>
    public required IReadOnlySet<string> Kinds { get; init; }

    /// <summary>Container ports that the API of the cluster connects to, by namespace.</summary>
    public required IReadOnlyList<(string Space, int Port)> Called { get; init; }

    public static ChartFacts Of(string chart) => All.Single(facts => facts.Chart == chart);

    /// <summary>Paths of keys that the chart does not read.</summary>
    public IEnumerable<string> Unknown(System.Text.Json.Nodes.JsonObject values, string path = ".")
    {
        var known = Keys[path];
        foreach (var (key, value) in values)
        {
            var at = path == "." ? key : $"{path}.{key}";
            if (known.Contains(key + "*"))
                continue;
            if (!known.Contains(key))
                yield return at;
            else if (value is System.Text.Json.Nodes.JsonObject map && Keys.ContainsKey(at))
            {
                foreach (var unknown in Unknown(map, at))
                    yield return unknown;
            }
        }
    }

    private static ChartFacts Read(string file)
    {
        var lines = File.ReadAllLines(file);
        return new(Head("chart"), Head("version"))
        {
            Keys = Lines("keys").Select(line => line.Split(": ")).ToDictionary(
                parts => parts[0], parts => (IReadOnlySet<string>)parts[1].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
            Accounts = Lines("account").ToHashSet(StringComparer.Ordinal),
            Services = [.. Lines("service").Select(ChartService.Parse)],
            Kinds = Lines("kind").Select(line => line.Split(' ')).SelectMany(parts => parts[2].Split(',').Select(version => $"{parts[0]}/{version} {parts[1]}")).ToHashSet(StringComparer.Ordinal),
            Called = [.. Lines("called").Select(line => line.Split(' ')).Select(parts => (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))],
        };

        string Head(string word) => lines.Single(line => line.StartsWith($"# {word}: ", StringComparison.Ordinal))[(word.Length + 4)..];

        IEnumerable<string> Lines(string word) => lines.Where(line => line.StartsWith($"{word} ", StringComparison.Ordinal)).Select(line => line[(word.Length + 1)..]);
    }
}
