using System.Diagnostics;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>Runs a command to its end.</summary>
public static class CommandRun
{
    /// <param name="command">Program and arguments.</param>
    /// <param name="folder">Of the platform; it runs there.</param>
    /// <returns>What it wrote on standard output.</returns>
    /// <exception cref="LocalException">It failed; the message holds what it said.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        ProcessEnvironment.Set(start.Environment, environment, folder);
        using var process = Process.Start(start) ?? throw new LocalException($"{command[0]} did not start.");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0
                ? await output.ConfigureAwait(false)
                : throw new LocalException($"{string.Join(' ', command)}\nended with {process.ExitCode}: {(await errors.ConfigureAwait(false)).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
