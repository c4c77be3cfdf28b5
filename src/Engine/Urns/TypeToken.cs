namespace FreeAgentics.Infra.Engine.Urns;

/// <summary>The parts of a type or function token: <c>package:module:member</c>.</summary>
internal static class TypeToken
{
    private const string ProviderPrefix = "pulumi:providers:";

    public static bool IsValid(string token) => token.Count(letter => letter == ':') == 2 && !token.StartsWith(':') && !token.EndsWith(':');

    public static string Package(string token)
    {
        var end = token.IndexOf(':');
        return end < 0 ? token : token[..end];
    }

    public static string Member(string token) => token[(token.LastIndexOf(':') + 1)..];

    public static bool IsProvider(string token) => token.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>The package that a provider type (<c>pulumi:providers:aws</c>) serves.</summary>
    public static string ProvidedPackage(string providerType) => providerType[ProviderPrefix.Length..];

    public static string Provider(string package) => ProviderPrefix + package;
}
