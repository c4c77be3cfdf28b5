namespace FreeAgentics.Infra.Cli.Tests.Processes;

/// <summary>How a process ended.</summary>
public sealed record ProcessResult(int Code, string Out, string Error)
{
    /// <summary>Both streams, for what must stand in neither.</summary>
    public string Everything => Out + Error;
}
