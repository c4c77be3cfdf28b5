using System.Text;
using FreeAgentics.Infra.Settings.Definitions;

namespace FreeAgentics.Infra.Settings.Generation;

/// <summary>The <c>config:</c> block at the end of Pulumi.yaml, by which the Pulumi CLI knows the sections and switches default providers off.</summary>
public static class ProjectConfigBlock
{
    private const string Begin = "# Written by ./infra config generate, from here to the end.\n";

    /// <returns>The project file with its block as it should be.</returns>
    public static string Apply(string projectFile, IReadOnlyList<SettingDefinition> definitions)
    {
        var begin = projectFile.IndexOf(Begin, StringComparison.Ordinal);
        return (begin < 0 ? $"{projectFile.TrimEnd('\n')}\n" : projectFile[..begin]) + Write(definitions);
    }

    private static string Write(IReadOnlyList<SettingDefinition> definitions)
    {
        var builder = new StringBuilder(Begin)
            .Append("config:\n")
            .Append("  # Every resource names its provider: nothing is created in whatever account a shell happens to be logged in to.\n")
            .Append("  pulumi:disable-default-providers:\n    value: [\"*\"]\n");
        foreach (var section in SettingTree.Of(definitions).Children)
        {
            builder
                .Append($"  {SettingsReading.Project}:{section.Definition!.Key}:\n")
                .Append("    type: object\n")
                .Append($"    description: {Files.YamlText.Scalar(section.Definition.About)}\n")
                .Append("    default: {}\n");
        }

        return builder.ToString();
    }
}
