namespace FreeAgentics.Infra.Settings;

/// <param name="StabilizationWindow">How long a recommendation must hold.</param>
/// <param name="Percent">Of the pods there are, that may be added or taken away in a period.</param>
/// <param name="Period">Over which the percentage counts.</param>
public sealed record ScalingBehaviour(TimeSpan StabilizationWindow, int Percent, TimeSpan Period)
{
    /// <param name="direction">The field of the autoscaler's behavior: scaleUp or scaleDown.</param>
    public static ScalingBehaviour Read(SettingsSection behaviour, string direction, string window, int percent, string period)
    {
        var field = $"kubernetes:autoscaling/v2:HorizontalPodAutoscaler spec.behavior.{direction}";
        return new(
            StabilizationWindow: behaviour.Duration(
                "stabilizationWindow", "How long a recommendation must hold before it is followed.",
                least: "0s", most: "1h", fallback: window, guide: "G10", drives: $"{field}.stabilizationWindowSeconds", example: "2m"),
            Percent: behaviour.Int(
                "percent", "How many pods may come or go in a period, as part of those there are.",
                range: 1..1000, fallback: percent, unit: "%", guide: "G10", drives: $"{field}.policies.value", example: "50"),
            Period: behaviour.Duration(
                "period", "The period over which the percentage counts.",
                least: "1s", most: "30m", fallback: period, guide: "G10", drives: $"{field}.policies.periodSeconds", example: "30s"));
    }
}
