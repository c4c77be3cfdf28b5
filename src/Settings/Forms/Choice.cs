namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>A word of the stack file and what it stands for.</summary>
internal sealed record Choice(string Word, object Value);
