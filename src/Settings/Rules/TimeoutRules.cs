namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>Time-outs grow outward: whoever waits outlives whoever works, so that no work is left without an owner.</summary>
internal static class TimeoutRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        Outlives("pooler.queryTimeout", settings => settings.Pooler.QueryTimeout, "database.tuning.statementTimeout", settings => settings.Database.Tuning.StatementTimeout),
        Outlives("api.requestTimeout", settings => settings.Api.RequestTimeout, "pooler.queryTimeout", settings => settings.Pooler.QueryTimeout),
        // The guide's own 10 and 30 seconds: a warning, since policy FA-INV-026 decides whether such a stack may be deployed.
        SettingsRule.Risk(
            "edge.proxy.readTimeout",
            settings => settings.Edge.Proxy.ReadTimeout > settings.Api.RequestTimeout,
            settings => Breach("edge.proxy.readTimeout", settings.Edge.Proxy.ReadTimeout, "api.requestTimeout", settings.Api.RequestTimeout)),
    ];

    private static SettingsRule Outlives(string outer, Func<PlatformSettings, TimeSpan> waits, string inner, Func<PlatformSettings, TimeSpan> works) =>
        SettingsRule.Conflict(
            outer,
            inner,
            settings => waits(settings) > works(settings),
            settings => Breach(outer, waits(settings), inner, works(settings)));

    private static RuleBreach Breach(string outer, TimeSpan waits, string inner, TimeSpan works) => new(
        $"is {DurationNotation.Write(waits)}, but {inner} is {DurationNotation.Write(works)}; whoever waits must outlive whoever works.",
        outer,
        DurationNotation.Write(works + TimeSpan.FromSeconds(5)));
}
