namespace FreeAgentics.Infra.Cli.Processes;

/// <summary>How a program ended, and what it wrote.</summary>
public sealed record Ended(int Code, string Out, string Error)
{
    public bool Well => Code == 0;

    /// <summary>The first line of what it complained about.</summary>
    public string FirstProblem => Error.Trim().Split('\n')[0];
}
