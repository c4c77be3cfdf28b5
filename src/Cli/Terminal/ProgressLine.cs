using System.Diagnostics;
using System.Globalization;
using FreeAgentics.Infra.Engine;

namespace FreeAgentics.Infra.Cli.Terminal;

/// <summary>One line on standard error that says how far a preview is, written over as it goes; nothing where that is not a terminal.</summary>
public sealed class ProgressLine : IPreviewObserver, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Streams _streams;
    private readonly string _stack;
    private readonly Lock _lock = new();
    private long _lastWrite = Stopwatch.GetTimestamp();
    private bool _isWritten;

    public ProgressLine(Streams streams, string stack)
    {
        _streams = streams;
        _stack = stack;
        lock (_lock)
            Write($"previewing {_stack} ...");
    }

    /// <inheritdoc />
    public void Registered(string urn, int total)
    {
        lock (_lock)
        {
            if (Stopwatch.GetElapsedTime(_lastWrite) >= Pause)
                Write(string.Create(CultureInfo.InvariantCulture, $"previewing {_stack} ... {total} resources"));
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isWritten)
                Write("");
        }
    }

    private void Write(string text)
    {
        if (!_streams.ErrorIsTerminal)
            return;
        _streams.Error.Write($"\r\e[K{text}");
        _streams.Error.Flush();
        _lastWrite = Stopwatch.GetTimestamp();
        _isWritten = true;
    }
}
