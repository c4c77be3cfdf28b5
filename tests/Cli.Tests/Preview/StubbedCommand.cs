using System.Diagnostics;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>A copy of the command line beside a stacks program that misbehaves.</summary>
public sealed class StubbedCommand : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StubbedCommand()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        Copy(Path.GetDirectoryName(BuiltCommand.Assembly)!, "cli");
        Copy(Path.Combine(here.Parent!.Parent!.FullName, "FreeAgentics.Infra.StubProgram", here.Name), "stacks");
    }

    private string PidFile => Path.Combine(_folder.Path, "pid");

    public Task<ProcessResult> RunAsync(string behaviour, params string[] arguments) => ProcessRun.EndOfAsync(Start(behaviour, arguments));

    public Process Start(string behaviour, params string[] arguments) => ProcessRun.Start(
        "dotnet",
        [Path.Combine(_folder.Path, "cli", "infra.dll"), .. arguments, "--directory", BuiltCommand.Repository],
        environment: new Dictionary<string, string?> { ["STUB"] = behaviour, ["STUB_PID"] = PidFile });

    /// <summary>Waits until the stub runs.</summary>
    public async Task<Process> ProgramAsync()
    {
        for (var i = 0; i < 2400; i++)
        {
            if (File.Exists(PidFile) && int.TryParse(await File.ReadAllTextAsync(PidFile), out var pid))
                return Process.GetProcessById(pid);
            await Task.Delay(50);
        }

        throw new TimeoutException("The stub did not start within two minutes.");
    }

    public void Dispose() => _folder.Dispose();

    private void Copy(string source, string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }
}
