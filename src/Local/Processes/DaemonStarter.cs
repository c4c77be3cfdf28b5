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
        ProcessEnvironment.Set(start.Environment, daemon.Environment, folder.Path);
        using var process = Process.Start(start);
    }
}
