using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The outcome of comparing a declared resource with what stands for it.</summary>
/// <param name="Step">Same, update or replace.</param>
/// <param name="Inputs">The declared inputs, ignored changes restored.</param>
/// <param name="Recorded">The recorded inputs without what the provider added.</param>
internal readonly record struct ComparedOutcome(PlanStep Step, ObjectValue Inputs, ObjectValue Recorded);
