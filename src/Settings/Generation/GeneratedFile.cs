using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Settings.Generation;

/// <summary>A file of the repository that follows from the definitions.</summary>
/// <param name="Path">From the folder of Pulumi.yaml, with forward slashes.</param>
/// <param name="Text">What it should say.</param>
public sealed record GeneratedFile(string Path, string Text)
{
    /// <summary>Every such file.</summary>
    /// <param name="projectFile">Pulumi.yaml as it is.</param>
    public static IReadOnlyList<GeneratedFile> All(string projectFile)
    {
        var definitions = PlatformSettings.Describe();
        return
        [
            new(ProjectFile.Name, ProjectConfigBlock.Apply(projectFile, definitions)),
            new("docs/settings.md", ReferencePage.Write(definitions)),
            new("schemas/stack.schema.json", JsonSchema.Write(definitions)),
        ];
    }
}
