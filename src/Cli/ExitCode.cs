namespace FreeAgentics.Infra.Cli;

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The command ran and what it was asked about did not hold: the program failed, a policy is violated.</summary>
    public const int Failed = 1;

    /// <summary>The command could not run as asked: an unknown option, a broken file, a setting out of range.</summary>
    public const int BadUsage = 2;

    /// <summary>Stopped by SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
