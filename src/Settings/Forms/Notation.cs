namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Reads a value in its own notation.</summary>
internal delegate bool Notation<T>(string text, out T value);
