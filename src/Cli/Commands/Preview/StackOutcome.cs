using FreeAgentics.Infra.Reports;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>What became of one stack of a run.</summary>
/// <param name="Report">What is told of it.</param>
/// <param name="ExitCode">What the run ends with if this stack is the worst.</param>
/// <param name="Messages">What standard error tells of it: lines, each ended by a line feed.</param>
public sealed record StackOutcome(StackReport Report, int ExitCode, string Messages);
