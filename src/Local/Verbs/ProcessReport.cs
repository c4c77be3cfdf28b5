namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>How one process is.</summary>
/// <param name="Pid">Null before its first start.</param>
/// <param name="Host">Where it listens; null where it does not.</param>
public sealed record ProcessReport(string Name, string Kind, int? Pid, string? Host, int? Port, bool IsRunning, bool IsHealthy);
