using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>One graph of a dashboard: a figure of several things of one kind.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Namespace">For instance <c>AWS/RDS</c>.</param>
/// <param name="Metric">As CloudWatch calls it.</param>
/// <param name="Dimension">The dimension that tells the things apart.</param>
/// <param name="Values">The things.</param>
/// <param name="Statistic">Average, Sum, Maximum.</param>
public sealed record DashboardPanel(string Title, string Namespace, string Metric, string Dimension, Output<ImmutableArray<string>> Values, string Statistic = "Average");
