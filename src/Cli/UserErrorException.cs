namespace FreeAgentics.Infra.Cli;

/// <summary>A mistake of the user's, told as it is: what happened, where, what to do. Never with a stack trace.</summary>
public sealed class UserErrorException(string message, int exitCode = ExitCode.BadUsage) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
