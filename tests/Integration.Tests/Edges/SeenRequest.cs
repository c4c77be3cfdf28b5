using Microsoft.AspNetCore.Http;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>A request as it reached a server.</summary>
internal sealed record SeenRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers)
{
    public static SeenRequest Of(HttpContext context) => new(
        context.Request.Method,
        context.Request.Path.Value ?? "",
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
}
