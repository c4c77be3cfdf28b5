namespace FreeAgentics.Infra.Engine.Programs;

/// <summary>A Pulumi program that can be run against an engine: a process, or, in tests, a delegate.</summary>
public interface IProgram
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="environment">The PULUMI_* variables that the program reads.</param>
    /// <param name="cancellation">Ends the program: at once, and with all its children.</param>
    Task<ProgramExit> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation);
}
