namespace FreeAgentics.Infra.Generator.Tests.Surface;

/// <summary>Signatures of an official package, one block a type: a header line, then its members.</summary>
internal static class OfficialSurface
{
    public static Dictionary<string, OfficialType> Read(string file)
    {
        var types = new Dictionary<string, OfficialType>(StringComparer.Ordinal);
        OfficialType? current = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "OfficialApi", file)))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                current!.Members.Add(line.Trim());
                continue;
            }

            current = new OfficialType(line, []);
            types.Add(NameOf(line), current);
        }

        return types;
    }

    private static string NameOf(string header) =>
        header.Split(' ').First(word => word.StartsWith("Pulumi.", StringComparison.Ordinal));
}
