namespace FreeAgentics.Infra.Settings;

/// <param name="Allowances">Losses that somebody answers for.</param>
public sealed record GuardSettings(IReadOnlyList<AllowanceSettings> Allowances)
{
    public static GuardSettings Read(SettingsSection guards)
    {
        ArgumentNullException.ThrowIfNull(guards);
        return new(guards.Objects("allowances", "Replacements and deletions of what holds data that are right here; each has a reason, an owner and an end.", AllowanceSettings.Read, drives: "./infra preview"));
    }
}
