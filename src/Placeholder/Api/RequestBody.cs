using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Bodies in JSON.</summary>
internal static class RequestBody
{
    /// <exception cref="BadHttpRequestException">The body is no JSON, or null.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
                ?? throw new BadHttpRequestException("the body must be an object");
        }
        catch (JsonException error)
        {
            throw new BadHttpRequestException("the body must be JSON", error);
        }
    }
}
