using System.Diagnostics;
using FreeAgentics.Infra.Local.State;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>Starts processes that outlive this one, each the leader of a session of its own.</summary>
public sealed class DaemonStarter(StackFolder folder, ServiceUser user)
{
    // The process itself says who it is, before it becomes the daemon: there is no moment in which it runs unrecorded.
    private const string Script = """
        pid=$1 log=$2
        shift 2
        stat=$(cat /proc/$$/stat)
        nth() { shift 19; echo "$1"; }
        umask 077
        echo "$$ $(nth ${stat##*) })" >"$pid.new" && mv "$pid.new" "$pid"
        umask 022
        exec "$@" </dev/null >>"$log" 2>&1
        """;

    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT"];

    /// <summary>Starts it and does not wait until it is well.</summary>
    public void Start(Daemon daemon)
    {
        ArgumentNullException.ThrowIfNull(daemon);
        var records = folder.Records;
        records.Write(daemon);
        var log = folder.Log(daemon.Name);
        folder.Write(log, "", append: true);
        var start = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = folder.Path,
        };
        string[] command = ["/bin/sh", "-c", Script, "sh", records.PidFile(daemon.Name), log, .. daemon.AsServiceUser ? user.Prefix : [], .. daemon.Command];
        foreach (var argument in command)
            start.ArgumentList.Add(argument);
        SetEnvironment(start.Environment, daemon.Environment);
        using var process = Process.Start(start);
    }

    /// <summary>Leaves what every process needs, and adds its own: a stray PGHOST or DOTNET_ setting must not change what runs.</summary>
    internal static void SetEnvironment(IDictionary<string, string?> environment, IReadOnlyDictionary<string, string> own)
    {
        foreach (var name in environment.Keys.Except(Inherited, StringComparer.Ordinal).ToList())
            environment.Remove(name);
        environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in own)
            environment[name] = value;
    }
}
