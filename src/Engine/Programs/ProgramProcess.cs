using System.Diagnostics;

namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>A built program, run as a process of its own.</summary>
/// <param name="command">An executable, or a .dll that is started with <c>dotnet</c>.</param>
/// <param name="workingDirectory">The folder in which the program runs.</param>
/// <param name="arguments">Arguments for the program.</param>
public sealed class ProgramProcess(string command, string workingDirectory, params string[] arguments) : IProgram
{
    /// <inheritdoc />
    /// <exception cref="ProgramStartException">There is no such program, or it cannot be started.</exception>
    public async Task<ProgramExit> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(environment) };
        var output = new OutputTail();
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data);
        Start(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        finally
        {
            Kill(process);
        }

        return new ProgramExit(process.ExitCode, output.ToString());
    }

    private ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string> environment)
    {
        var isAssembly = command.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : command)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (isAssembly)
            start.ArgumentList.Add(command);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private void Start(Process process)
    {
        if (command.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !File.Exists(command))
            throw ProgramStartException.Missing(command);
        try
        {
            process.Start();
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw ProgramStartException.Failed(command, failure);
        }
    }

    // Together with whatever it started itself.
    private static void Kill(Process process)
    {
        if (process.HasExited)
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
