namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Answer of POST /api/v1/tasks: the task waits in the queue.</summary>
public sealed record AcceptedTask(long Id);
