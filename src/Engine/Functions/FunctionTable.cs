namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>Who answers which provider function.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Action<FunctionCall>>[] Areas =
        [SiteFunctions.Entries, LookupFunctions.Entries, PolicyDocumentFunction.Entries];

    public static IEnumerable<string> Tokens => Areas.SelectMany(area => area.Keys).Order(StringComparer.Ordinal);

    public static Action<FunctionCall>? Find(string token)
    {
        foreach (var area in Areas)
        {
            if (area.TryGetValue(token, out var answer))
                return answer;
        }

        return null;
    }
}
