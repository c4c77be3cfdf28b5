namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>The part of an address before the @.</summary>
internal static class UrlCredentials
{
    /// <returns>Unescaped; null where there is none.</returns>
    public static (string? User, string? Password) Of(Uri url)
    {
        if (url.UserInfo.Length == 0)
            return (null, null);
        var parts = url.UserInfo.Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
