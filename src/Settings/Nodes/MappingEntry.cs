namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">As written, without quotes.</param>
/// <param name="KeyAt">Where the key begins; null where the source has no positions.</param>
/// <param name="Value">What the key is set to.</param>
public sealed record MappingEntry(string Key, FilePosition? KeyAt, SettingNode Value);
