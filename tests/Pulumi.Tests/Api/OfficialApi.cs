namespace FreeAgentics.Infra.Pulumi.Tests.Api;

/// <summary>The official package's list: members by the type's name.</summary>
internal static class OfficialApi
{
    public static IReadOnlyDictionary<string, OfficialType> Read()
    {
        var types = new Dictionary<string, OfficialType>();
        OfficialType? current = null;
        foreach (var line in File.ReadLines(InOutput("Pulumi-3.112.1.txt")))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                current!.Members.Add(line.Trim());
            else if (line.Length > 0)
                types[(current = OfficialType.Parse(line)).Name] = current;
        }

        return types;
    }

    /// <summary>What the official package has and the local one does not: types, and members as "type: member".</summary>
    public static IReadOnlyList<string> ReadLeftOut() => File.ReadAllLines(InOutput("left-out.txt"));

    private static string InOutput(string file) => Path.Combine(AppContext.BaseDirectory, "OfficialApi", file);
}
