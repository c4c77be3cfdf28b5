namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>Time-outs grow outward: whoever waits outlives whoever works, so that no work is left without an owner.</summary>
internal static class TimeoutRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        Outlives("pooler.queryTimeout", settings => settings.Pooler.QueryTimeout, "database.tuning.statementTimeout", settings => settings.Database.Tuning.StatementTimeout),
        Outlives("api.requestTimeout", settings => settings.Api.RequestTimeout, "pooler.queryTimeout", settings => settings.Pooler.QueryTimeout),
        Outlives("edge.proxy.readTimeout", settings => settings.Edge.Proxy.ReadTimeout, "api.requestTimeout", settings => settings.Api.RequestTimeout),
    ];

    private static SettingsRule Outlives(string outer, Func<PlatformSettings, TimeSpan> waits, string inner, Func<PlatformSettings, TimeSpan> works) =>
        SettingsRule.Conflict(
            outer,
            inner,
            settings => waits(settings) > works(settings),
            settings => new(
                $"is {DurationNotation.Write(waits(settings))}, but {inner} is {DurationNotation.Write(works(settings))}; whoever waits must outlive whoever works.",
                outer,
                DurationNotation.Write(works(settings) + TimeSpan.FromSeconds(5))));
}
