using System.Collections.Immutable;
using System.Text;

namespace FreeAgentics.Infra.Schemas;

/// <summary>Where the entries of a schema document stand.</summary>
/// <remarks>The refresh tool writes two-space indentation, so a section starts in column 2 and an entry in column 4. The
/// index reads that indentation and nothing else: some 100 microseconds for the largest document, where parsing it all
/// would take many milliseconds.</remarks>
internal sealed class DocumentIndex
{
    private readonly byte[] _document;
    private readonly Dictionary<string, Dictionary<string, int>> _sections = new(StringComparer.Ordinal);

    public DocumentIndex(byte[] document)
    {
        _document = document;
        var starts = Starts("\n  \""u8, 0, document.Length);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : document.Length;
            _sections.Add(NameAt(starts[i] + 4), Entries(starts[i], end));
        }
    }

    public ImmutableArray<string> Names(string section) =>
        _sections.TryGetValue(section, out var entries) ? [.. entries.Keys.Order(StringComparer.Ordinal)] : [];

    /// <summary>The entry's value and whatever follows it; a reader stops at the value's end.</summary>
    public ReadOnlySpan<byte> Find(string section, string name) => TryFind(section, name, out var entry)
        ? entry
        : throw new KeyNotFoundException($"The schema document has no '{name}' under '{section}'.");

    public bool TryFind(string section, string name, out ReadOnlySpan<byte> entry)
    {
        if (_sections.TryGetValue(section, out var entries) && entries.TryGetValue(name, out var start))
        {
            entry = _document.AsSpan(start);
            return true;
        }

        entry = default;
        return false;
    }

    private Dictionary<string, int> Entries(int from, int to)
    {
        var starts = Starts("\n    \""u8, from, to);
        var entries = new Dictionary<string, int>(starts.Count, StringComparer.Ordinal);
        foreach (var start in starts)
        {
            var name = NameAt(start + 6);
            entries.Add(name, start + 6 + Encoding.UTF8.GetByteCount(name) + 2);
        }

        return entries;
    }

    private List<int> Starts(ReadOnlySpan<byte> marker, int from, int to)
    {
        var found = new List<int>();
        for (var at = from; ; at++)
        {
            var next = _document.AsSpan(at, to - at).IndexOf(marker);
            if (next < 0)
                return found;
            at += next;
            found.Add(at);
        }
    }

    private string NameAt(int start)
    {
        var rest = _document.AsSpan(start);
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }
}
