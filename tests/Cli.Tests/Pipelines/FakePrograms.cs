using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Pipelines;

/// <summary>Stand-ins, first on the PATH, for programs that reach a service: each writes down how it was called, and answers as told.</summary>
public sealed class FakePrograms : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder _folder = new();

    /// <summary>One line a call, in order: the program's name and its arguments.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => Path.Combine(_folder.Path, "calls");

    /// <param name="script">Shell lines that answer; <c>$*</c> is how it was called.</param>
    public void Add(string name, string script) => File.SetUnixFileMode(
        _folder.Write($"bin/{name}", $"#!/bin/sh\nset -eu\necho \"{name} $*\" >>'{Log}'\n{script}\n"), Executable);

    public Task<ProcessResult> RunAsync(string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        ProcessRun.OfAsync(script, arguments, environment: new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>())
        {
            ["PATH"] = $"{Path.Combine(_folder.Path, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
        });

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Read(string name) => File.ReadAllText(Path.Combine(_folder.Path, name));

    /// <summary>A path that the stand-ins may write to.</summary>
    public string PathOf(string name) => Path.Combine(_folder.Path, name);

    public void Dispose() => _folder.Dispose();
}
