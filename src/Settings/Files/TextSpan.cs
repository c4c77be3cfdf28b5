namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Characters of a file's text.</summary>
/// <param name="Start">Counted from 0.</param>
/// <param name="End">Behind the last one.</param>
internal sealed record TextSpan(int Start, int End);
