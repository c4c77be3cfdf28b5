namespace FreeAgentics.Infra.Placeholder.Data;

/// <summary>A row of <c>agents</c>.</summary>
public sealed record Agent(long Id, string Name, string Status);
