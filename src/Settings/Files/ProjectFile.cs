using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Pulumi.yaml: the project's name and the configuration that every stack starts from.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Defaults">By full key: the <c>default</c> or <c>value</c> of each entry of the <c>config:</c> block.</param>
/// <param name="Problems">What is wrong with the file.</param>
public sealed record ProjectFile(string Project, IReadOnlyList<KeyValuePair<string, SettingNode>> Defaults, IReadOnlyList<SettingsProblem> Problems)
{
    public const string Name = "Pulumi.yaml";

    /// <param name="directory">The folder that holds Pulumi.yaml.</param>
    public static ProjectFile Load(string directory)
    {
        var path = Path.Combine(directory, Name);
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = File.Exists(path) ? $"cannot be read: {exception.Message}" : "does not exist; the folder of a Pulumi project has one.";
            return new(SettingsReading.Project, [], [new(ProblemKind.Missing, Name, null, reason)]);
        }
    }

    public static ProjectFile Parse(string text)
    {
        var tree = YamlReader.Read(text);
        var problems = tree.Problems.Select(problem => problem with { Path = Name }).ToList();
        var project = (tree.Root.Find("name")?.Value as ScalarNode)?.Text;
        if (problems.Count == 0 && project != SettingsReading.Project)
            problems.Add(new(ProblemKind.WrongNamespace, Name, tree.Root.Find("name")?.Value.At, $"must name the project {SettingsReading.Project}; settings are read from that namespace."));
        return new(project ?? SettingsReading.Project, [.. Defaulted(tree.Root)], problems);
    }

    private static IEnumerable<KeyValuePair<string, SettingNode>> Defaulted(MappingNode root)
    {
        if (root.Find("config")?.Value is not MappingNode config)
            yield break;
        foreach (var entry in config.Entries)
        {
            var key = entry.Key.Contains(':', StringComparison.Ordinal) ? entry.Key : $"{SettingsReading.Project}:{entry.Key}";
            var declaration = entry.Value as MappingNode;
            if ((declaration is null ? entry.Value : (declaration.Find("default") ?? declaration.Find("value"))?.Value) is { } value)
                yield return new(key, value);
        }
    }
}
