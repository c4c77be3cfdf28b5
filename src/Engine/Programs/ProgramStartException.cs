namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>A program could not be started.</summary>
public sealed class ProgramStartException : Exception
{
    public ProgramStartException()
    {
    }

    public ProgramStartException(string message)
        : base(message)
    {
    }

    public ProgramStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static ProgramStartException Missing(string command) =>
        new($"The program {command} is not there. Build it first: dotnet build.");

    internal static ProgramStartException Failed(string command, Exception failure) =>
        new($"The program {command} cannot be started: {failure.Message}", failure);
}
