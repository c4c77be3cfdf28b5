using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Tests;

/// <summary>Reads a section of a stack file with settings of a test's own.</summary>
internal static class Probe
{
    /// <param name="lines">The lines of freeagentics:redis, without indentation.</param>
    public static (T Settings, string Report) Read<T>(string lines, Func<SettingsSection, T> read)
    {
        var indented = string.Join('\n', lines.Split('\n').Select(line => $"    {line}"));
        return ReadFile($"config:\n  freeagentics:redis:\n{indented}\n", read);
    }

    public static (T Settings, string Report) ReadFile<T>(string text, Func<SettingsSection, T> read)
    {
        var file = StackFile.Parse("prod", text);
        var (settings, reading) = ReadFrom(file, read);
        return (settings, SettingsReport.Write(file.Name, [.. file.Problems, .. reading.Problems]));
    }

    public static (T Settings, SettingsReading Reading) ReadFrom<T>(ISettingsSource source, Func<SettingsSection, T> read)
    {
        var reading = new SettingsReading(source);
        var root = new SettingsRoot(reading);
        var settings = root.Section("redis", "The cache.", read);
        root.ReportUnknownSections();
        return (settings, reading);
    }

    public static IReadOnlyList<SettingDefinition> Describe<T>(Func<SettingsSection, T> read)
    {
        var reading = new SettingsReading(null);
        new SettingsRoot(reading).Section("redis", "The cache.", read);
        return reading.Definitions;
    }
}
