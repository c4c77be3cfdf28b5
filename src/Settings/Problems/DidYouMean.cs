namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>Finds the word that was probably meant.</summary>
public static class DidYouMean
{
    /// <summary>The nearest candidate, if it is near enough: a third of its letters may differ, a swap of neighbours counting once.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        if (word.Length > 64)
            return null;
        foreach (var candidate in candidates)
        {
            var distance = string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(Fold(word), Fold(candidate));
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best is not null && bestDistance <= Math.Max(1, best.Length / 3) && bestDistance < best.Length ? best : null;
    }

    /// <summary>The behind-the-fact form "Did you mean X?" with a leading blank; empty if nothing is near.</summary>
    public static string Sentence(string? suggestion) => suggestion is null ? "" : $" Did you mean {suggestion}?";

    private static string Fold(string word) =>
        word.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static int Distance(string left, string right)
    {
        var rows = new int[3][];
        for (var index = 0; index < 3; index++)
            rows[index] = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            rows[0][column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            var (current, above, twoAbove) = (rows[row % 3], rows[(row + 2) % 3], rows[(row + 1) % 3]);
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], above[column]) + 1, above[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], twoAbove[column - 2] + 1);
            }
        }

        return rows[left.Length % 3][right.Length];
    }
}
