using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Steps;

/// <summary>What happens to a resource, and what the program gets back.</summary>
/// <param name="Step">The step.</param>
/// <param name="Inputs">The inputs after check, ignored changes restored.</param>
/// <param name="Id">The id; empty while unknown.</param>
/// <param name="Outputs">The outputs, secrets not yet marked.</param>
internal readonly record struct StepOutcome(PlanStep Step, ObjectValue Inputs, string Id, ObjectValue Outputs);
