namespace FreeAgentics.Infra.PolicyPack;

/// <summary>The process that started this one. On Linux an orphan gets another parent; elsewhere only Cancel ends the pack.</summary>
internal static class ParentProcess
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>Ends when the parent is gone, or on cancellation.</summary>
    public static async Task WaitForEndAsync(CancellationToken cancellation)
    {
        var parent = Current();
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                if (Current() != parent)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // The CLI's Cancel is answered before the server goes.
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }

    private static string? Current()
    {
        const string Status = "/proc/self/status";
        return File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal)) : null;
    }
}
