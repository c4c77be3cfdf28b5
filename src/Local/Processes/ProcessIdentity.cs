using System.Globalization;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>One process and no other: numbers of processes are given again, with another start.</summary>
/// <param name="Pid">Its number.</param>
/// <param name="StartTicks">Its start, in clock ticks since the system's.</param>
public readonly record struct ProcessIdentity(int Pid, long StartTicks)
{
    /// <summary>False once it has ended, even while nobody has asked how.</summary>
    public bool IsAlive => ProcessTable.Find(Pid) is { } entry && entry.StartTicks == StartTicks && !entry.IsEnded;

    /// <summary>Reads what <see cref="DaemonStarter"/> has the process write: number and start.</summary>
    /// <returns>Null where the text is something else.</returns>
    public static ProcessIdentity? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ', StringSplitOptions.TrimEntries) is [var pid, var start]
            && int.TryParse(pid, CultureInfo.InvariantCulture, out var number) && long.TryParse(start, CultureInfo.InvariantCulture, out var ticks)
            ? new ProcessIdentity(number, ticks)
            : null;
    }

    /// <summary>Sends a signal, unless the process has ended.</summary>
    public void Send(Signal signal)
    {
        if (IsAlive)
            _ = NativeCalls.Kill(Pid, (int)signal);
    }
}
