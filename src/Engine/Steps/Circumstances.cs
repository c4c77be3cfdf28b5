using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Steps;

/// <summary>What decides a step besides a resource's own inputs.</summary>
/// <param name="NamedByProgram">True where the program chose the physical name.</param>
/// <param name="Cause">Why it is replaced whatever its properties say; null for no such reason.</param>
/// <param name="CauseOf">The URN of the resource that makes a top-level input unknown, or null.</param>
internal sealed record Circumstances(bool NamedByProgram, PropertyChange? Cause, Func<string, string?> CauseOf)
{
    public static readonly Circumstances None = new(false, null, _ => null);
}
