namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>The settings cannot be used; the message is the whole report.</summary>
public sealed class SettingsException(string source, IReadOnlyList<SettingsProblem> problems)
    : Exception(SettingsReport.Write(source, problems).TrimEnd('\n'))
{
    public IReadOnlyList<SettingsProblem> Problems { get; } = problems;
}
