namespace FreeAgentics.Infra.Settings;

/// <summary>Property paths as <c>pulumi config --path</c> reads them.</summary>
internal static class PathSyntax
{
    /// <summary>A step to a key: <c>.key</c>, or <c>["a.b"]</c> for a key with special characters.</summary>
    public static string Step(string key) =>
        key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '/')
            ? $".{key}"
            : $"[\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
}
