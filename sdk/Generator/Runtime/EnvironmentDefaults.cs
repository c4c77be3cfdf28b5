#nullable enable
using System;

namespace Pulumi.Generated;

/// <summary>Provider settings that come from the environment where the program leaves them out.</summary>
internal static class EnvironmentDefaults
{
    /// <returns>The first variable that is set and not empty, or null.</returns>
    public static string? Text(params string[] variables)
    {
        foreach (var variable in variables)
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
                return value;
        }

        return null;
    }

    /// <returns>1, t and true are true, 0, f and false are false, in any case; null where nothing is set.</returns>
    public static bool? Flag(params string[] variables) => Text(variables)?.ToUpperInvariant() switch
    {
        "1" or "T" or "TRUE" => true,
        "0" or "F" or "FALSE" => false,
        _ => null,
    };
}
