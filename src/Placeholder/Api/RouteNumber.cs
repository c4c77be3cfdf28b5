using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Numbers in paths.</summary>
internal static class RouteNumber
{
    /// <summary>A part of the path that the route says is a number.</summary>
    public static long Of(HttpContext context, string name) => long.Parse((string)context.Request.RouteValues[name]!, CultureInfo.InvariantCulture);
}
