using System.Collections.Frozen;
using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>A plan as policies read it: what will stand after the deployment, found by type and by URN.</summary>
public sealed class PlanView
{
    private readonly FrozenDictionary<string, ResourceView> byUrn;
    private readonly FrozenDictionary<string, ImmutableArray<ResourceView>> byType;

    public PlanView(Plan plan, PolicyContext context)
    {
        Plan = plan;
        Context = context;
        var views = plan.Resources.Where(resource => resource.Step.Kind != StepKind.Delete).Select(resource => new ResourceView(this, resource)).ToArray();
        byUrn = views.ToFrozenDictionary(view => view.Urn, StringComparer.Ordinal);
        byType = views.GroupBy(view => view.Type, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    public Plan Plan { get; }

    public PolicyContext Context { get; }

    public ImmutableArray<ResourceView> OfType(string type) => byType.GetValueOrDefault(type, []);

    public ImmutableArray<ResourceView> OfTypes(params ReadOnlySpan<string> types)
    {
        var found = ImmutableArray.CreateBuilder<ResourceView>();
        foreach (var type in types)
            found.AddRange(OfType(type));
        return found.ToImmutable();
    }

    public IEnumerable<ResourceView> Resources => byUrn.Values;

    public ResourceView? ByUrn(string urn) => byUrn.GetValueOrDefault(urn);

    /// <summary>The stack's own URN, for findings about the plan as a whole.</summary>
    public string StackUrn => OfType("pulumi:pulumi:Stack") is [var stack, ..] ? stack.Urn : $"urn:pulumi:{Plan.Stack}::{Plan.Project}::pulumi:pulumi:Stack::{Plan.Project}-{Plan.Stack}";
}
