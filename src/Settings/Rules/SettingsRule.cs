using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>A rule over more than one setting, or a warning.</summary>
/// <param name="Kind"><see cref="ProblemKind.Conflict"/>, or one of the warnings.</param>
/// <param name="Settings">The definition paths that it reads; it is skipped while one of them has an error. The first one carries the message.</param>
/// <param name="Check">Null if the rule holds.</param>
public sealed record SettingsRule(ProblemKind Kind, IReadOnlyList<string> Settings, Func<PlatformSettings, RuleBreach?> Check);
