using System.Globalization;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Local.Steps;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>One line a step on standard error, as soon as it is done; with --verbose, when it began and how long it took.</summary>
internal sealed class LocalProgress(Streams streams, bool verbose) : IStepObserver
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public void Done(string name, TimeSpan waited, TimeSpan took) => Write(verbose
        ? string.Create(CultureInfo.InvariantCulture, $"{(waited + took).TotalSeconds,6:0.00} s  {name} (began at {waited.TotalSeconds:0.00} s, took {took.TotalSeconds:0.00} s)")
        : string.Create(CultureInfo.InvariantCulture, $"{(waited + took).TotalSeconds,6:0.0} s  {name}"));

    /// <inheritdoc />
    public void Note(string sentence)
    {
        lock (_lock)
        {
            if (_notes.Add(sentence))
                Write($"note: {sentence}");
        }
    }

    private void Write(string line)
    {
        lock (_lock)
        {
            streams.Error.WriteLine(line);
            streams.Error.Flush();
        }
    }
}
