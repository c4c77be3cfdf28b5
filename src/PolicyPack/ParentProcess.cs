namespace FreeAgentics.Infra.PolicyPack;

/// <summary>The process that started this one, as it is when this is made: before anybody is told that the pack is there. On Linux an orphan gets another parent; elsewhere only Cancel ends the pack.</summary>
internal sealed class ParentProcess
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private readonly string? parent = Current();

    /// <summary>Ends when the parent is gone, or on cancellation.</summary>
    public async Task WaitForEndAsync(CancellationToken cancellation)
    {
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
