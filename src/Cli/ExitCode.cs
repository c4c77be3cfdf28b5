namespace FreeAgentics.Infra.Cli;

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The command ran and what it was asked about did not hold: the program failed, a policy is violated.</summary>
    public const int Failed = 1;

    /// <summary>The command could not run as asked: an unknown option, a broken file, a setting out of range.</summary>
    public const int BadUsage = 2;

    /// <summary>The command ran, found changes, and was asked to tell them from none.</summary>
    public const int ChangesPending = 3;

    /// <summary>Stopped by SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;

    /// <summary>The exit code of a run over several stacks: bad usage before failures, failures before pending changes.</summary>
    public static int WorstOf(IEnumerable<int> codes)
    {
        int[] all = [.. codes];
        return new[] { BadUsage, Failed, ChangesPending }.FirstOrDefault(all.Contains, Fine);
    }
}
