using System.Globalization;
using System.Text;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>The environment of every process of a platform. It names the platform, so that what was begun and not recorded is found again.</summary>
internal static class ProcessEnvironment
{
    private const string Mark = "FREEAGENTICS_INFRA_LOCAL";

    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT"];

    /// <summary>Leaves what every process needs, and adds its own: a stray PGHOST or DOTNET_ setting must not change what runs.</summary>
    public static void Set(IDictionary<string, string?> environment, IReadOnlyDictionary<string, string> own, string folder)
    {
        foreach (var name in environment.Keys.Except(Inherited, StringComparer.Ordinal).ToList())
            environment.Remove(name);
        environment["LANG"] = "C.UTF-8";
        environment[Mark] = folder;
        foreach (var (name, value) in own)
            environment[name] = value;
    }

    /// <returns>Processes whose environment names the platform. Daemons that write over theirs are not among them.</returns>
    public static IEnumerable<ProcessIdentity> Marked(string folder)
    {
        var mark = $"\0{Mark}={folder}\0";
        return ProcessTable.All()
            .Where(entry => !entry.IsEnded && entry.Pid != Environment.ProcessId && EnvironmentOf(entry.Pid).Contains(mark, StringComparison.Ordinal))
            .Select(entry => new ProcessIdentity(entry.Pid, entry.StartTicks));
    }

    private static string EnvironmentOf(int pid)
    {
        try
        {
            return $"\0{Encoding.UTF8.GetString(File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/environ")))}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
