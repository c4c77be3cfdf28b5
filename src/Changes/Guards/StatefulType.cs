using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>A resource type that holds something.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Loses">What is lost with it, as a part of a sentence.</param>
/// <param name="InsteadOfReplacing">The safe path to what a replacement is wanted for.</param>
/// <param name="BeforeDeleting">What to do before it goes.</param>
internal sealed record StatefulType(string Type, string Loses, string InsteadOfReplacing, string BeforeDeleting)
{
    /// <summary>True for a resource of the type that holds nothing of its own.</summary>
    public Func<PlanResource, bool> HoldsNothing { get; init; } = _ => false;
}
