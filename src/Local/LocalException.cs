namespace FreeAgentics.Infra.Local;

/// <summary>The platform cannot be started, changed or stopped. The message says what happened, where, and what to do.</summary>
/// <param name="isMistake">True where the user asked for what cannot be; false where something failed.</param>
public sealed class LocalException(string message, bool isMistake = false) : Exception(message)
{
    public bool IsMistake { get; } = isMistake;
}
