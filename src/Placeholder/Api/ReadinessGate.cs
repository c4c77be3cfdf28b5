namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Open until the process is told to stop.</summary>
public sealed class ReadinessGate
{
    private volatile bool _closed;

    public bool IsClosed => _closed;

    public void Close() => _closed = true;
}
