using System.Globalization;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>The system's table of processes, as /proc shows it.</summary>
public static class ProcessTable
{
    /// <summary>Changes with every start of the system: from then on no number means what it did.</summary>
    public static string BootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    /// <returns>Null where there is none.</returns>
    public static ProcessEntry? Find(int pid)
    {
        try
        {
            return ProcessEntry.Parse(pid, File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static IEnumerable<ProcessEntry> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && Find(pid) is { } entry)
                yield return entry;
        }
    }

    /// <summary>What the process has started and that still runs.</summary>
    public static IEnumerable<ProcessEntry> ChildrenOf(int pid) => All().Where(entry => entry.Parent == pid && !entry.IsEnded);
}
