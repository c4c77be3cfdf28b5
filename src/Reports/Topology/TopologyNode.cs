using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>One thing of the drawing, with the resources that make it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The logical name, or that of the component or service.</param>
/// <param name="Detail">Its size in a few words; may be empty.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Resources">The one that gives it its name first.</param>
public sealed record TopologyNode(NodeKind Kind, string Title, string Detail, Place Place, ImmutableArray<PlanResource> Resources)
{
    /// <summary>The gravest step of its resources.</summary>
    public StepKind Step => Resources.IsEmpty ? StepKind.Same : Resources.Select(resource => resource.Step.Kind).MinBy(ComponentGroup.GravityOf);

    /// <summary>How many of its resources change.</summary>
    public int Changes => Resources.Count(resource => resource.Step.Kind is not (StepKind.Same or StepKind.Read));
}
