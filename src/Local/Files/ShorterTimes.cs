using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Local.Files;

/// <summary>Divides the waiting times of monitoring, so that nobody waits minutes for what a minute can show. Expressions of rules stay as they are.</summary>
public static partial class ShorterTimes
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    /// <summary>From one reading to the next: an exporter whose server is down takes seconds to say so, and must be heard out.</summary>
    private static readonly TimeSpan ShortestScrape = TimeSpan.FromSeconds(5);

    /// <summary>From one evaluation to the next, and how long a state must last: in rules, ServiceMonitors, and the values of kube-prometheus-stack.</summary>
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "for", "interval", ScrapeInterval, "evaluationInterval", "group_wait", "group_interval", "repeat_interval", "resolve_timeout");

    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "kubernetes:monitoring.coreos.com/v1:PrometheusRule", "kubernetes:monitoring.coreos.com/v1:ServiceMonitor", "kubernetes:helm.sh/v3:Release");

    private const string ScrapeInterval = "scrapeInterval";

    /// <param name="factor">By how much times are shorter; one leaves them.</param>
    public static Plan In(Plan plan, int factor)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return factor == 1 ? plan : plan with
        {
            Resources = [.. plan.Resources.Select(resource => Types.Contains(resource.Type) ? resource with { Inputs = (ObjectValue)Shorten(resource.Inputs, factor) } : resource)],
        };
    }

    /// <summary>One time divided by the factor; half a second at least, nought stays.</summary>
    public static TimeSpan Of(TimeSpan declared, int factor) => declared == TimeSpan.Zero || factor == 1 ? declared : Max(declared / factor, Shortest);

    private static PropertyValue Shorten(PropertyValue value, int factor) => value switch
    {
        ObjectValue mapping => Shorten(mapping, factor),
        ArrayValue sequence => new ArrayValue([.. sequence.Items.Select(item => Shorten(item, factor))]),
        _ => value,
    };

    private static ObjectValue Shorten(ObjectValue mapping, int factor)
    {
        var isScraped = mapping.Properties.ContainsKey("scrapeTimeout");
        return new(mapping.Properties.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => Names.Contains(pair.Key) && pair.Value is StringValue text && Read(text.Value) is { } time
                ? new StringValue(Write(Shorten(time, factor, isScraped || pair.Key == ScrapeInterval)))
                : Shorten(pair.Value, factor),
            StringComparer.Ordinal));
    }

    private static TimeSpan Shorten(TimeSpan declared, int factor, bool isScrape) =>
        isScrape ? Max(Of(declared, factor), declared < ShortestScrape ? declared : ShortestScrape) : Of(declared, factor);

    private static TimeSpan? Read(string text)
    {
        var parts = Part().Matches(text);
        return parts.Count == 0 || string.Concat(parts.Select(part => part.Value)) != text ? null : parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + OfPart(part));
    }

    private static TimeSpan OfPart(Match part)
    {
        var number = double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture);
        return part.Groups[2].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }

    private static string Write(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMilliseconds}ms");

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [GeneratedRegex("([0-9]+)(ms|s|m|h|d)")]
    private static partial Regex Part();
}
