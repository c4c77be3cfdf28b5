using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Engine;

/// <summary>How a program's run ended: with an exit, with an exception of its own, or, with neither, stopped from outside.</summary>
internal sealed record ProgramOutcome(ProgramExit? Exit, Exception? Failure);
