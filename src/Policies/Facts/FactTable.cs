using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies.Facts;

/// <summary>Rows of a table that is built into this assembly: comma-separated, with a line of column names, without quotes.</summary>
internal static class FactTable
{
    /// <param name="name">The file's name in this folder.</param>
    /// <returns>The cells of each row below the names.</returns>
    public static ImmutableArray<string[]> Read(string name)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream($"Facts.{name}")
            ?? throw new InvalidOperationException($"the table {name} is not built in");
        using var text = new StreamReader(stream);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','))];
    }
}
