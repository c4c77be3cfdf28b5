namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>A program that runs inside this process: for tests.</summary>
/// <param name="main">The program's entry point: gets the PULUMI_* variables, returns the exit code.</param>
public sealed class InProcessProgram(Func<IReadOnlyDictionary<string, string>, CancellationToken, Task<int>> main) : IProgram
{
    /// <inheritdoc />
    public async Task<ProgramExit> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation) =>
        new(await main(environment, cancellation).WaitAsync(cancellation), "");
}
