namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>Whether a program is there.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Path">Where it is; null where it is missing.</param>
/// <param name="Version">What it calls its version; null where it would not say.</param>
public sealed record ToolFinding(Tool Tool, string? Path, string? Version);
