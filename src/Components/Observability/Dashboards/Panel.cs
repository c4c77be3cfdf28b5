using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Observability.Dashboards;

/// <summary>A graph over time.</summary>
/// <param name="Unit">Grafana's own word: short, s, bytes, percentunit, reqps, ops.</param>
/// <param name="Queries">PromQL by legend.</param>
public sealed record Panel(string Title, string Unit, ImmutableArray<(string Legend, string Query)> Queries)
{
    /// <summary>Where a line is drawn: an objective or a limit.</summary>
    public double? Threshold { get; init; }

    public static Panel Of(string title, string unit, params (string Legend, string Query)[] queries) => new(title, unit, [.. queries]);
}
