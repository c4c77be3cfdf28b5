using System.Globalization;

namespace FreeAgentics.Infra.Rendering.Facts;

/// <summary>Memory of AWS's machines, in bytes.</summary>
internal static class MachineMemory
{
    private static readonly Lazy<IReadOnlyDictionary<string, double>> Machines = new(() => Column("machines.csv", "memory_gib"));

    private static readonly Lazy<IReadOnlyDictionary<string, double>> Caches = new(() => Column("cache-nodes.csv", "maxmemory_bytes"));

    /// <param name="instanceClass">Such as <c>db.r7g.large</c>.</param>
    /// <returns>What the RDS variable DBInstanceClassMemory is at most; RDS keeps some for itself.</returns>
    /// <exception cref="RenderingException">The class is not known; nothing is guessed.</exception>
    public static long OfDatabase(string instanceClass) =>
        instanceClass.StartsWith("db.", StringComparison.Ordinal) && Machines.Value.TryGetValue(instanceClass["db.".Length..], out var gib)
            ? (long)(gib * (1L << 30))
            : throw new RenderingException($"The memory of the instance class {instanceClass} is not known; add it to machines.csv.");

    /// <param name="nodeType">Such as <c>cache.r7g.large</c>.</param>
    /// <returns>The engine's memory before the reserve is taken off.</returns>
    /// <exception cref="RenderingException">The type is not known; nothing is guessed.</exception>
    public static long OfCache(string nodeType) => Caches.Value.TryGetValue(nodeType, out var bytes)
        ? (long)bytes
        : throw new RenderingException($"The memory of the node type {nodeType} is not known; add it to cache-nodes.csv.");

    // A column of numbers by the column named type.
    private static Dictionary<string, double> Column(string file, string column)
    {
        using var stream = typeof(MachineMemory).Assembly.GetManifestResourceStream($"Facts/{file}")
            ?? throw new InvalidOperationException($"The assembly holds no Facts/{file}.");
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(line => line.Split(',')).ToArray();
        var (type, value) = (Array.IndexOf(rows[0], "type"), Array.IndexOf(rows[0], column));
        return rows.Skip(1).ToDictionary(row => row[type], row => double.Parse(row[value], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
