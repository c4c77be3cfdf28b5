namespace FreeAgentics.Infra.Settings;

/// <summary>Where a mapping stands.</summary>
/// <param name="Path">As Pulumi writes it: <c>freeagentics:workers.queues[0]</c>.</param>
/// <param name="DefinitionPath">The same for every item of a list, without the project: <c>workers.queues[]</c>.</param>
/// <param name="Section">The section that it is in.</param>
/// <param name="Segments">Keys and indices from the section on.</param>
internal sealed record SettingsLocation(string Path, string DefinitionPath, string Section, IReadOnlyList<string> Segments)
{
    public static SettingsLocation Of(string section) => new($"{SettingsReading.Project}:{section}", section, section, []);

    public string PathOf(string key) => Path + PathSyntax.Step(key);

    public string DefinitionPathOf(string key) => $"{DefinitionPath}.{key}";

    public SettingsLocation In(string key) => this with { Path = PathOf(key), DefinitionPath = DefinitionPathOf(key), Segments = [.. Segments, key] };

    public SettingsLocation Item(int index) => this with { Path = $"{Path}[{index}]", DefinitionPath = $"{DefinitionPath}[]", Segments = [.. Segments, $"{index}"] };
}
