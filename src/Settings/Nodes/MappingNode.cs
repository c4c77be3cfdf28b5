namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>Keys with values, in the order of the file; no key twice.</summary>
public sealed record MappingNode(IReadOnlyList<MappingEntry> Entries, FilePosition? At = null) : SettingNode(At)
{
    public static MappingNode Empty { get; } = new([]);

    public override string Described => "a mapping";

    public MappingEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }
}
