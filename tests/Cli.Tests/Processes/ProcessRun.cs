using System.Diagnostics;

namespace FreeAgentics.Infra.Cli.Tests.Processes;

/// <summary>Runs a program to its end, with its input closed.</summary>
public static class ProcessRun
{
    // Long enough for the launcher's own build on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static async Task<ProcessResult> OfAsync(
        string command, IEnumerable<string> arguments, string? directory = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var process = Start(command, arguments, directory, environment);
        return await EndOfAsync(process);
    }

    public static Process Start(
        string command, IEnumerable<string> arguments, string? directory = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public static async Task<ProcessResult> EndOfAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new ProcessResult(process.ExitCode, await output, await error);
    }
}
