using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine;

/// <summary>The outcome of a preview.</summary>
/// <param name="Plan">What was declared; complete only when <paramref name="Succeeded"/>.</param>
/// <param name="Diagnostics">Everything the program and the engine had to say, secrets masked.</param>
/// <param name="Succeeded">False when the program failed, a resource was refused, or an error was logged.</param>
public sealed record PreviewResult(Plan Plan, ImmutableArray<Diagnostic> Diagnostics, bool Succeeded);
