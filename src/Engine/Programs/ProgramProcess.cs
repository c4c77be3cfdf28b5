namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>A built program, run as a process of its own.</summary>
/// <param name="command">An executable, or a .dll that is started with <c>dotnet</c>.</param>
/// <param name="workingDirectory">The folder in which the program runs.</param>
public sealed class ProgramProcess(string command, string workingDirectory) : IProgram
{
    /// <inheritdoc />
    public Task<ProgramExit> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation) =>
        throw new InvalidOperationException($"{command} in {workingDirectory}");
}
