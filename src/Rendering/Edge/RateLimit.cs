using System.Globalization;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>How often one caller may come.</summary>
/// <param name="Requests">In each period.</param>
/// <param name="Period">A second or a minute.</param>
/// <param name="Burst">Further requests at once.</param>
/// <param name="ZoneSize">Memory for callers' counters, in nginx's notation.</param>
/// <param name="RejectCode">The status of a request too many.</param>
public sealed record RateLimit(int Requests, TimeSpan Period, int Burst, string ZoneSize, int RejectCode)
{
    /// <summary>As nginx writes it: <c>50r/s</c>, <c>10r/m</c>.</summary>
    public string Rate => $"{Requests}r/{(Period == TimeSpan.FromSeconds(1) ? "s" : "m")}";

    internal static RateLimit? Of(IReadOnlyDictionary<string, string> annotations)
    {
        if (!annotations.TryGetValue("limit-req-rate", out var rate) || rate.Split("r/") is not [var requests, var period])
            return null;
        return new(
            int.Parse(requests, CultureInfo.InvariantCulture),
            period == "s" ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1),
            Number("limit-req-burst", 0),
            annotations.GetValueOrDefault("limit-req-zone-size", "10m"),
            Number("limit-req-reject-code", 429));

        int Number(string annotation, int fallback) =>
            int.TryParse(annotations.GetValueOrDefault(annotation), CultureInfo.InvariantCulture, out var value) ? value : fallback;
    }
}
