namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Body of POST /api/v1/agents.</summary>
public sealed record NewAgent(string? Name);
