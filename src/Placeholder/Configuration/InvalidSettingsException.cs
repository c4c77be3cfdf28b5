namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>Environment variables that are missing or cannot be used; the message names all of them.</summary>
public sealed class InvalidSettingsException(string message) : Exception(message);
