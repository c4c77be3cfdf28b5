namespace FreeAgentics.Infra.Placeholder.Queue;

/// <summary>The keys of one queue in Redis.</summary>
/// <param name="Waiting">The list of waiting tasks: pushed on the left, taken from the right.</param>
public sealed record QueueKeys(string Waiting)
{
    private string Prefix => $"{Waiting}:processing:";

    /// <summary>What one worker has in hand.</summary>
    public string Processing(string worker) => Prefix + worker;

    /// <summary>Matches what every worker has in hand.</summary>
    public string AllProcessing => $"{Prefix}*";

    /// <summary>The worker that a list of <see cref="AllProcessing"/> belongs to.</summary>
    public string WorkerOf(string processing)
    {
        ArgumentNullException.ThrowIfNull(processing);
        return processing[Prefix.Length..];
    }

    /// <summary>Exists as long as the worker lives.</summary>
    public string Lease(string worker) => $"{Waiting}:lease:{worker}";

    /// <summary>What no worker could read.</summary>
    public string Dead => $"{Waiting}:dead";
}
