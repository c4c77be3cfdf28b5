using System.Globalization;

namespace FreeAgentics.Infra.Rendering.Facts;

/// <summary>Memory of AWS's machines, in bytes.</summary>
internal static class MachineMemory
{
    private static readonly Lazy<IReadOnlyDictionary<string, long>> Databases = new(() => Rows("machines.csv").ToDictionary(
        row => $"{row[0]}.{row[1]}", row => (long)(double.Parse(row[3], CultureInfo.InvariantCulture) * (1L << 30)), StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<string, long>> Caches = new(() => Rows("cache-nodes.csv").ToDictionary(
        row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <param name="instanceClass">Such as <c>db.r7g.large</c>.</param>
    /// <returns>What the RDS variable DBInstanceClassMemory is at most; RDS keeps some for itself.</returns>
    /// <exception cref="RenderingException">The class is not known; nothing is guessed.</exception>
    public static long OfDatabase(string instanceClass) =>
        instanceClass.Split('.') is ["db", [var family, ..], var size] && Databases.Value.TryGetValue($"{family}.{size}", out var bytes)
            ? bytes
            : throw new RenderingException($"The memory of the instance class {instanceClass} is not known; add it to machines.csv.");

    /// <param name="nodeType">Such as <c>cache.r7g.large</c>.</param>
    /// <returns>The engine's memory before the reserve is taken off.</returns>
    /// <exception cref="RenderingException">The type is not known; nothing is guessed.</exception>
    public static long OfCache(string nodeType) => Caches.Value.TryGetValue(nodeType, out var bytes)
        ? bytes
        : throw new RenderingException($"The memory of the node type {nodeType} is not known; add it to cache-nodes.csv.");

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(MachineMemory).Assembly.GetManifestResourceStream($"Facts/{file}")
            ?? throw new InvalidOperationException($"The assembly holds no Facts/{file}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Skip(1).Select(line => line.Split(','))];
    }
}
