namespace FreeAgentics.Infra.Engine.Services;

/// <summary>Version ranges in the notation of semver: comparisons joined by spaces, alternatives by <c>||</c>.</summary>
internal static class VersionRange
{
    /// <summary>Whether a version is in a range; null where the range cannot be read.</summary>
    public static bool? Contains(string range, Version version)
    {
        var result = false;
        foreach (var alternative in range.Split("||"))
        {
            if (ContainsAll(alternative, version) is not { } contains)
                return null;
            result |= contains;
        }

        return result;
    }

    private static bool? ContainsAll(string comparisons, Version version)
    {
        var result = true;
        foreach (var comparison in comparisons.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var number = comparison.TrimStart('<', '>', '=', '!', '^', '~', 'v');
            var sign = comparison[..^number.Length].TrimEnd('v');
            if (!Version.TryParse(number.Split('-')[0], out var limit))
                return null;
            limit = new Version(limit.Major, limit.Minor, Math.Max(limit.Build, 0));
            if (Satisfies(sign, version, limit) is not { } satisfied)
                return null;
            result &= satisfied;
        }

        return result;
    }

    private static bool? Satisfies(string sign, Version version, Version limit) => sign switch
    {
        ">=" => version >= limit,
        ">" => version > limit,
        "<=" => version <= limit,
        "<" => version < limit,
        "" or "=" or "==" => version == limit,
        "!" or "!=" => version != limit,
        "^" => version >= limit && version.Major == limit.Major,
        "~" => version >= limit && version.Major == limit.Major && version.Minor == limit.Minor,
        _ => null,
    };
}
