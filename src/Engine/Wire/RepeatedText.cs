namespace FreeAgentics.Infra.Engine.Wire;

/// <summary>
/// One instance of each text that comes again with every request: names of properties, types, URNs. The parser makes a new
/// one each time; over thousands of resources they would be a third of the engine's memory.
/// </summary>
internal static class RepeatedText
{
    // Few enough to weigh nothing; a text that loses its place to another one is only kept twice.
    private const int Places = 4096;
    private const int LongestText = 300;

    private static readonly string?[] Known = new string?[Places];

    /// <summary>The text itself, or an equal one that is kept already. Safe for use by several threads.</summary>
    public static string Of(string text)
    {
        if (text.Length is 0 or > LongestText)
            return text;
        ref var place = ref Known[text.GetHashCode(StringComparison.Ordinal) & (Places - 1)];
        if (place is { } known && known == text)
            return known;
        return place = text;
    }
}
