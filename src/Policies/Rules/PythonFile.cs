using System.Globalization;

namespace FreeAgentics.Infra.Policies.Rules;

/// <summary>Assignments at the top level of a Python file, such as gunicorn.conf.py.</summary>
internal static class PythonFile
{
    /// <returns>The right side of the last assignment to a name; null where there is none.</returns>
    public static string? Value(string? file, string name) => file?.Split('\n')
        .Select(line => line.Split('=', 2))
        .LastOrDefault(parts => parts.Length == 2 && parts[0].TrimEnd() == name)?[1].Trim();

    public static double? Number(string? file, string name) =>
        double.TryParse(Value(file, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
