namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>A word of the stack file and what it stands for.</summary>
/// <param name="Word">As the file has it.</param>
/// <param name="Value">What it stands for.</param>
/// <param name="Instead">The word to write today; null for one that is not on its way out.</param>
internal sealed record Choice(string Word, object Value, string? Instead = null);
