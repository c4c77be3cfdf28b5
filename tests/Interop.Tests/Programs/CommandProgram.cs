using System.Diagnostics;
using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Interop.Tests.Programs;

/// <summary>A program that a command line starts, in the folder of the programs.</summary>
/// <param name="command">An executable on the PATH.</param>
/// <param name="arguments">Its arguments, given the PULUMI_* variables.</param>
internal sealed class CommandProgram(string command, Func<IReadOnlyDictionary<string, string>, IEnumerable<string>> arguments) : IProgram
{
    /// <inheritdoc />
    public async Task<ProgramExit> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command, arguments(environment))
        {
            WorkingDirectory = ProgramsFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        try
        {
            var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return new ProgramExit(process.ExitCode, string.Concat(output));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
