namespace FreeAgentics.Infra.Placeholder.Data;

/// <summary>A row of <c>tasks</c>.</summary>
/// <param name="Status">pending or completed.</param>
/// <param name="Duration">Seconds of work; null until it is done.</param>
public sealed record TaskRow(long Id, long AgentId, string Status, double? Duration);
