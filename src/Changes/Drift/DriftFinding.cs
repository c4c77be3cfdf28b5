using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>One difference between the program and what stands.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Step">What a deployment would do to the resource.</param>
/// <param name="Change">The property; null where the whole resource is missing or too many.</param>
/// <param name="Kind">Who makes the difference.</param>
/// <param name="Reason">For what is not real: who, by name, for instance <c>the HorizontalPodAutoscaler api</c>; else empty.</param>
public sealed record DriftFinding(string Urn, StepKind Step, PropertyChange? Change, DriftKind Kind, string Reason);
