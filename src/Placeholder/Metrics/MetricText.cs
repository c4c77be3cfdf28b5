using System.Globalization;
using System.Text;

namespace FreeAgentics.Infra.Placeholder.Metrics;

/// <summary>Writes the text format of Prometheus.</summary>
public sealed class MetricText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public void Family(string name, string type, string help) =>
        _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    public void Sample(string name, IReadOnlyList<(string Name, string Value)> labels, double value)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _text.Append(name);
        if (labels.Count > 0)
            _text.Append('{').AppendJoin(',', labels.Select(label => $"{label.Name}=\"{Escaped(label.Value)}\"")).Append('}');
        _text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    public void Histogram(string name, IReadOnlyList<(string Name, string Value)> labels, Histogram histogram)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(histogram);
        var (cumulative, sum) = histogram.Read();
        for (var bucket = 0; bucket < cumulative.Length; bucket++)
        {
            var bound = bucket < Metrics.Histogram.Bounds.Count ? Metrics.Histogram.Bounds[bucket].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Sample($"{name}_bucket", [.. labels, ("le", bound)], cumulative[bucket]);
        }

        Sample($"{name}_sum", labels, sum);
        Sample($"{name}_count", labels, cumulative[^1]);
    }

    public override string ToString() => _text.ToString();

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
