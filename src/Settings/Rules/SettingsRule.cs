using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>A rule over more than one setting, or a warning.</summary>
/// <param name="Kind"><see cref="ProblemKind.Conflict"/>, or one of the warnings.</param>
/// <param name="Settings">The definition paths that it reads; it is skipped while one of them has an error. The first one carries the message.</param>
/// <param name="Check">Null if the rule holds.</param>
public sealed record SettingsRule(ProblemKind Kind, IReadOnlyList<string> Settings, Func<RuleSubject, RuleBreach?> Check)
{
    /// <summary>An error: two settings that do not go together.</summary>
    /// <param name="first">The setting that carries the message.</param>
    /// <param name="second">The setting that the message names.</param>
    /// <param name="holds">True if they go together.</param>
    /// <param name="breach">What to say if they do not.</param>
    public static SettingsRule Conflict(string first, string second, Func<PlatformSettings, bool> holds, Func<PlatformSettings, RuleBreach> breach) =>
        new(ProblemKind.Conflict, [first, second], subject => holds(subject.Settings) ? null : breach(subject.Settings));

    /// <summary>A warning: allowed, and known to hurt.</summary>
    public static SettingsRule Risk(string setting, Func<PlatformSettings, bool> holds, Func<PlatformSettings, RuleBreach> breach) =>
        new(ProblemKind.Risky, [setting], subject => holds(subject.Settings) ? null : breach(subject.Settings));

    /// <summary>A warning: what is set has no effect while another setting says something else.</summary>
    /// <param name="setting">The setting without effect.</param>
    /// <param name="decider">The setting that decides.</param>
    /// <param name="isIdle">True while it has no effect.</param>
    /// <param name="because">Stands behind "has no effect:".</param>
    public static SettingsRule Idle(string setting, string decider, Func<PlatformSettings, bool> isIdle, string because) =>
        new(ProblemKind.Overridden, [setting, decider], subject =>
            subject.IsSet(setting) && isIdle(subject.Settings) ? new($"has no effect: {because}", setting) : null);
}
