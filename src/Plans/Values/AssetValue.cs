namespace FreeAgentics.Infra.Plans;

/// <summary>A file's content: exactly one of text, path and URI is set.</summary>
public sealed record AssetValue(string? Text, string? Path, string? Uri) : PropertyValue;
