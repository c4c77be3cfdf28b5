namespace FreeAgentics.Infra.Integration.Tests.Daemons;

/// <summary>How a command ended.</summary>
public sealed record CommandResult(string CommandLine, int ExitCode, string Output, string Errors)
{
    /// <returns>What the command wrote on stdout, without the last line break.</returns>
    /// <exception cref="InvalidOperationException">The command failed; the message holds all it wrote.</exception>
    public string Succeeded() => ExitCode == 0
        ? Output.TrimEnd('\n')
        : throw new InvalidOperationException($"{CommandLine}\nended with {ExitCode}\n{Output}\n{Errors}");
}
