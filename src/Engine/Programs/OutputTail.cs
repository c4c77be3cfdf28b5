namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>The last 64 Ki characters of what a program writes. Safe for use by several threads.</summary>
internal sealed class OutputTail
{
    private const int Limit = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = [];
    private int _length;

    public void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            var kept = line.Length > Limit ? line[^Limit..] : line;
            _lines.Enqueue(kept);
            _length += kept.Length + 1;
            while (_length > Limit && _lines.Count > 1)
                _length -= _lines.Dequeue().Length + 1;
        }
    }

    public override string ToString()
    {
        lock (_lock)
            return string.Join('\n', _lines);
    }
}
