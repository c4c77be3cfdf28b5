namespace FreeAgentics.Infra.Placeholder.Metrics;

/// <summary>What requests are told apart by. The endpoint is a route, never a path: paths have no end.</summary>
public readonly record struct RequestLabels(string Method, string Endpoint, int Status);
