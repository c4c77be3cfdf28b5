namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>The cookie that leads a client back to its server.</summary>
/// <param name="Name">Of the cookie.</param>
/// <param name="MaxAge">How long it is kept.</param>
/// <param name="Path">Where it is sent.</param>
public sealed record StickyCookie(string Name, TimeSpan MaxAge, string Path)
{
    /// <param name="annotation">As the controller takes it: <c>serviceName=api api_session expires=1h path=/ws</c>.</param>
    internal static StickyCookie? Parse(string? annotation)
    {
        if (annotation is null)
            return null;
        var parts = annotation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = parts.FirstOrDefault(part => !part.Contains('=', StringComparison.Ordinal));
        return name is null ? null : new(name, TimeSpan.FromSeconds(NginxTime.Seconds(Field("expires") ?? "1h")), Field("path") ?? "/");

        string? Field(string field) => parts.FirstOrDefault(part => part.StartsWith(field + "=", StringComparison.Ordinal))?[(field.Length + 1)..];
    }
}
