using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>When somebody is to look.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Description">What it means and what to do; it stands in the message.</param>
/// <param name="Namespace">For instance <c>AWS/RDS</c>.</param>
/// <param name="Metric">As CloudWatch calls it.</param>
/// <param name="Dimension">Which one: the dimension's name.</param>
/// <param name="Value">Which one: its value.</param>
/// <param name="Threshold">In the metric's own unit.</param>
public sealed record AlarmDefinition(
    string Name, string Description, string Namespace, string Metric, string Dimension, Input<string> Value, double Threshold)
{
    /// <summary>True for a figure that must not fall below the threshold.</summary>
    public bool Below { get; init; }

    public string Statistic { get; init; } = "Average";

    /// <summary>Length of one of the periods that are looked at.</summary>
    public int PeriodSeconds { get; init; } = 300;

    /// <summary>How many periods in a row must be over.</summary>
    public int Periods { get; init; } = 3;
}
