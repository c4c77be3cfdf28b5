namespace FreeAgentics.Infra.Engine.Services;

/// <summary>Separates what happened from where in the code it happened.</summary>
internal static class StackTraces
{
    /// <summary>The message without the frames of .NET and Node; the whole text beside it where there were any.</summary>
    public static (string Message, string? Whole) Split(string text)
    {
        var lines = text.Split('\n');
        var kept = lines.Where(line => !IsFrame(line)).ToArray();
        return kept.Length == lines.Length ? (text, null) : (string.Join('\n', kept).TrimEnd(), text);
    }

    private static bool IsFrame(string line)
    {
        var trimmed = line.TrimStart();
        return (line.Length > trimmed.Length && trimmed.StartsWith("at ", StringComparison.Ordinal))
            || trimmed.StartsWith("--- End of ", StringComparison.Ordinal);
    }
}
