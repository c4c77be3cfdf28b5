namespace FreeAgentics.Infra.Settings;

/// <summary>How long CloudWatch Logs can keep a log group.</summary>
public static class LogRetention
{
    /// <summary>The only numbers that the service accepts, in days.</summary>
    public static IReadOnlyList<int> Days { get; } =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
}
