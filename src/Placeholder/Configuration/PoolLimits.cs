namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>The application's own pool of connections to the pooler.</summary>
/// <param name="Size">Connections at most.</param>
/// <param name="Timeout">How long a request waits for one.</param>
public sealed record PoolLimits(int Size, TimeSpan Timeout);
