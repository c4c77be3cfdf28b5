namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>What a rule looks at.</summary>
/// <param name="Settings">Every setting, read without an error in those that the rule names.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Values">Where each value comes from.</param>
public sealed record RuleSubject(PlatformSettings Settings, string Stack, IReadOnlyList<SettingValue> Values)
{
    /// <summary>True if the stack sets it, false if its default holds.</summary>
    /// <param name="setting">A definition path such as <c>network.zones</c>.</param>
    public bool IsSet(string setting) => Values.Any(value => value.IsSet && string.Equals(value.Definition.Path, setting, StringComparison.Ordinal));
}
