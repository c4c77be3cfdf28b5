using System.Globalization;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>A line of the system's table of processes.</summary>
/// <param name="IsEnded">True for one that has ended and waits for its parent to ask.</param>
/// <param name="Parent">The number of the process that started it, or took it over.</param>
/// <param name="Session">The number of the process that leads its session.</param>
public sealed record ProcessEntry(int Pid, bool IsEnded, int Parent, int Session, long StartTicks)
{
    // As numbered in proc(5), less the two fields before the state.
    private const int State = 0;
    private const int ParentField = 1;
    private const int SessionField = 3;
    private const int StartField = 19;

    /// <param name="stat">The content of /proc/PID/stat.</param>
    public static ProcessEntry Parse(int pid, string stat)
    {
        ArgumentNullException.ThrowIfNull(stat);
        // The name stands in parentheses and may hold anything, these included.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new(pid, fields[State] is "Z" or "X", Number(ParentField), Number(SessionField), long.Parse(fields[StartField], CultureInfo.InvariantCulture));

        int Number(int field) => int.Parse(fields[field], CultureInfo.InvariantCulture);
    }
}
