namespace FreeAgentics.Infra.Settings.Definitions;

/// <summary>Says what a valid value is, in words that stand behind "it must be".</summary>
internal static class SettingRule
{
    public static string Of(SettingDefinition definition) => definition.Kind switch
    {
        SettingKind.Text => definition.Pattern?.Meaning ?? "a text that is not empty",
        SettingKind.Choice => Choice(definition.Allowed),
        SettingKind.Int => $"a whole number{Limits(definition)}",
        SettingKind.Double => $"a number{Limits(definition)}",
        SettingKind.Flag => "true or false",
        SettingKind.Duration => $"a duration such as 30s or 1h30m{Limits(definition)}",
        SettingKind.Memory => $"an amount of memory such as 512Mi or 2Gi{Limits(definition)}",
        SettingKind.Cpu => $"an amount of CPU such as 500m or 2{Limits(definition)}",
        SettingKind.Cidr => $"a network such as 10.20.0.0/16 with a prefix length{Limits(definition)}",
        SettingKind.Secret => "an encrypted value",
        SettingKind.TextList => $"a list{Count(definition)} in which each item is {definition.Pattern?.Meaning ?? "a text"}",
        SettingKind.TextMap => $"a mapping from {definition.KeyPattern?.Meaning ?? "a text"} to {definition.Pattern?.Meaning ?? "a text"}",
        SettingKind.Object => "a mapping of settings",
        _ => $"a list{Count(definition)} of mappings",
    };

    /// <summary>The range alone; empty if there is none.</summary>
    public static string Range(SettingDefinition definition) => (definition.Minimum, definition.Maximum) switch
    {
        (null, null) => "",
        ({ } least, null) => $"at least {least}",
        (null, { } most) => $"at most {most}",
        ({ } least, { } most) => $"between {least} and {most}",
    };

    private static string Limits(SettingDefinition definition) => (definition.Minimum, definition.Maximum) switch
    {
        (null, null) => "",
        ({ }, { }) => $" {Range(definition)}",
        _ => $" of {Range(definition)}",
    };

    private static string Count(SettingDefinition definition) => (definition.Minimum, definition.Maximum) switch
    {
        (null, null) => "",
        (null, { } most) => $" of at most {most} items",
        ({ } least, null) => $" of at least {least} items",
        ({ } least, { } most) => $" of {least} to {most} items",
    };

    private static string Choice(IReadOnlyList<string> allowed) =>
        allowed.Count == 1 ? allowed[0] : $"{string.Join(", ", allowed.Take(allowed.Count - 1))} or {allowed[^1]}";
}
