namespace FreeAgentics.Infra.Plans;

/// <summary>Patterns over URNs: a star stands for any run of characters, everything else for itself.</summary>
public static class UrnPattern
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> urn)
    {
        var (p, u, star, retry) = (0, 0, -1, 0);
        while (u < urn.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, retry, p) = (p, u, p + 1);
            else if (p < pattern.Length && pattern[p] == urn[u])
                (p, u) = (p + 1, u + 1);
            else if (star >= 0)
                (p, u) = (star + 1, ++retry);
            else
                return false;
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
