using System.Runtime.InteropServices;

namespace FreeAgentics.Infra.Cli;

/// <summary>Turns the first SIGINT or SIGTERM into a cancellation; a second one ends the process as usual.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of the signal that came; that of SIGINT while none came.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        if (context.Signal == PosixSignal.SIGTERM)
            ExitCode = Cli.ExitCode.Terminated;
        _source.Cancel();
    }
}
