namespace FreeAgentics.Infra.Engine.Diagnostics;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest candidate by edit distance, case ignored; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        var best = (Word: (string?)null, Distance: limit + 1);
        foreach (var candidate in candidates)
        {
            var distance = Math.Abs(candidate.Length - word.Length) > limit ? limit + 1 : Distance(word, candidate);
            if (distance < best.Distance || (distance == best.Distance && string.CompareOrdinal(candidate, best.Word) < 0 && distance <= limit))
                best = (candidate, distance);
        }

        return best.Word;
    }

    /// <summary><c> Did you mean X?</c>, or nothing.</summary>
    public static string For(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $" Did you mean {nearest}?" : "";

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
