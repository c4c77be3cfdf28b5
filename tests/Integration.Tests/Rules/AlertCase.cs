namespace FreeAgentics.Infra.Integration.Tests.Rules;

/// <summary>A situation, and whether an alert fires in it.</summary>
/// <param name="At">When to look: so many steps after the start of the series.</param>
/// <param name="Series">Lines of <c>name{labels} values</c>, one sample a step, in promtool's notation.</param>
public sealed record AlertCase(string Alert, bool Fires, int At, params string[] Series)
{
    /// <summary>The time from sample to sample, and from evaluation to evaluation.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromMinutes(1);

    public static AlertCase Fire(string alert, int steps, params string[] series) => new(alert, true, steps, series);

    public static AlertCase Quiet(string alert, int steps, params string[] series) => new(alert, false, steps, series);
}
