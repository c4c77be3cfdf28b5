using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>How fast an error budget of 30 days burns, watched over a long window and confirmed by a short one.</summary>
/// <param name="Factor">1 spends the budget in exactly 30 days.</param>
public sealed record BurnRate(double Factor, TimeSpan LongWindow, TimeSpan ShortWindow, TimeSpan For, RuleSeverity Severity)
{
    /// <summary>2% of the budget in an hour, 5% in six, 10% in a day, 10% in three: the windows of the SRE workbook.</summary>
    public static readonly ImmutableArray<BurnRate> All =
    [
        new(14.4, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(2), RuleSeverity.Critical),
        new(6, TimeSpan.FromHours(6), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(15), RuleSeverity.Critical),
        new(3, TimeSpan.FromDays(1), TimeSpan.FromHours(2), TimeSpan.FromHours(1), RuleSeverity.Warning),
        new(1, TimeSpan.FromDays(3), TimeSpan.FromHours(6), TimeSpan.FromHours(3), RuleSeverity.Warning),
    ];

    /// <summary>Every window once, shortest first.</summary>
    public static ImmutableArray<TimeSpan> Windows =>
        [.. All.SelectMany(rate => new[] { rate.ShortWindow, rate.LongWindow }).Distinct().Order()];

    /// <summary>One recorded ratio for each window, and one alert for each rate.</summary>
    /// <param name="series">The prefix of the recorded series; the window follows.</param>
    /// <param name="alert">The prefix of the alerts; the factor follows.</param>
    /// <param name="budget">The share of requests that may be bad.</param>
    /// <param name="ratio">The share of bad requests over a window, in PromQL.</param>
    public static ImmutableArray<Rule> Rules(
        string series, string alert, double budget, Func<string, string> ratio, string what, string action) =>
    [
        .. Windows.Select(window => new RecordingRule(series + PromDuration.Of(window), ratio(PromDuration.Of(window)))),
        .. All.Select(rate => rate.Alert(series, alert, budget, what, action)),
    ];

    private AlertRule Alert(string series, string alert, double budget, string what, string action)
    {
        var limit = PromDuration.Number(Factor * budget);
        return new AlertRule(
            $"{alert}{PromDuration.Of(LongWindow)}",
            $"{series}{PromDuration.Of(LongWindow)} > {limit} and {series}{PromDuration.Of(ShortWindow)} > {limit}",
            For,
            Severity,
            $"{{{{ $value | humanizePercentage }}}} of requests {what} over {PromDuration.Of(LongWindow)}: the budget burns {PromDuration.Number(Factor)} times too fast.",
            action);
    }
}
