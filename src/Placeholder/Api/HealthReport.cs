namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Answer of both probes.</summary>
/// <param name="Status">ok, draining, or what is wrong.</param>
/// <param name="Instance">Which process answers.</param>
public sealed record HealthReport(string Status, string Instance);
