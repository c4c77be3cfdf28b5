using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

/// <summary>Settings, or everything that is wrong with them.</summary>
/// <param name="Source">For messages: <c>Pulumi.dev.yaml</c>.</param>
/// <param name="Settings">Null if there is at least one error.</param>
/// <param name="Problems">Errors and warnings, in the order of the file.</param>
/// <param name="Values">Every setting with its effective value, in the order of reading.</param>
public sealed record SettingsResult(
    string Source, PlatformSettings? Settings, IReadOnlyList<SettingsProblem> Problems, IReadOnlyList<SettingValue> Values)
{
    public IEnumerable<SettingsProblem> Errors => Problems.Where(problem => !problem.IsWarning);

    public IEnumerable<SettingsProblem> Warnings => Problems.Where(problem => problem.IsWarning);

    /// <exception cref="SettingsException">There are errors; the message is the report.</exception>
    public PlatformSettings OrThrow() => Settings ?? throw new SettingsException(Source, Problems);
}
