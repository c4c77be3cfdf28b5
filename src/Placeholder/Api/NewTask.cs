namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Body of POST /api/v1/tasks.</summary>
/// <param name="WorkMs">How long the work shall take, in milliseconds.</param>
public sealed record NewTask(long AgentId, int WorkMs);
