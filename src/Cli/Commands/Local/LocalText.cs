using System.Globalization;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>A platform as a table.</summary>
internal static class LocalText
{
    public static string Of(PlatformReport report)
    {
        var rows = report.Processes.Select(process => new[]
        {
            process.Name,
            process.IsRunning ? process.Pid!.Value.ToString(CultureInfo.InvariantCulture) : "-",
            process.Port is null ? "-" : $"{process.Host}:{process.Port}",
            process.IsHealthy ? "healthy" : process.IsRunning ? "not healthy" : "stopped",
        });
        var table = TextTable.Write([["PROCESS", "PID", "ADDRESS", "STATE"], .. rows]);
        var scale = $"api {report.Scale("api")}, workers {report.Scale("worker")}";
        var whole = report.IsWhole ? "" : $"\nIts start was cut short: ./infra local down {report.Stack} clears it away.\n";
        return $"{table}\n{report.Stack} at {report.Url}   {scale}\nfiles, logs and passwords in {report.Folder}\n{whole}";
    }
}
