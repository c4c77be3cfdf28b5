namespace FreeAgentics.Infra.Engine;

/// <summary>How bad a message is.</summary>
public enum DiagnosticSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}
