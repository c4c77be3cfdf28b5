using System.ComponentModel;
using System.Diagnostics;

namespace FreeAgentics.Infra.Cli.Processes;

/// <summary>Runs other programs to their end.</summary>
public static class Subprocess
{
    /// <summary>Runs a program with its input closed. Cancelling kills it with everything it started.</summary>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <returns>Null where there is no such program.</returns>
    public static async Task<Ended?> RunAsync(
        string program, IEnumerable<string> arguments, string directory, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Start(start);
        if (process is null)
            return null;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return new Ended(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
