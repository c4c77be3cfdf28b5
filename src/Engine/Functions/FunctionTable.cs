using System.Collections.Frozen;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>Who answers which provider function.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Action<FunctionCall>> Entries = new[]
    {
        SiteFunctions.Entries, LookupFunctions.Entries, PolicyDocumentFunction.Entries,
    }.SelectMany(area => area).ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    public static IEnumerable<string> Tokens => Entries.Keys.Order(StringComparer.Ordinal);

    public static Action<FunctionCall>? Find(string token) => Entries.GetValueOrDefault(token);
}
