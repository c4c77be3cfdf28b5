namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>How a program ended.</summary>
/// <param name="Code">Its exit code; 32 says that the error was logged already.</param>
/// <param name="Output">What it wrote on stdout and stderr, the last 64 KiB of it.</param>
public sealed record ProgramExit(int Code, string Output);
