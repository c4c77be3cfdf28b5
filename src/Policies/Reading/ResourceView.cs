using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>One resource as a policy reads it.</summary>
public sealed class ResourceView(PlanView plan, PlanResource resource)
{
    public PlanView Plan => plan;

    public PlanResource Resource => resource;

    public string Urn => resource.Urn;

    public string Type => resource.Type;

    public string Name => resource.Name;

    /// <summary>The input at a path of names: <c>Input("spec", "template")</c>.</summary>
    public ValueView Input(params ReadOnlySpan<string> path)
    {
        var value = new ValueView("", resource.Inputs);
        foreach (var name in path)
            value = value[name];
        return value;
    }

    public ValueView Output(string name) => new ValueView("", resource.Outputs)[name];

    /// <summary>The resource of a type on which this input depends; null where the input is a literal.</summary>
    public ResourceView? Source(string input, string type) => Sources(input, type).FirstOrDefault();

    /// <summary>The resources of a type on which this input depends.</summary>
    public IEnumerable<ResourceView> Sources(string input, string type) =>
        resource.PropertyDependencies.GetValueOrDefault(input) is { IsDefaultOrEmpty: false } urns
            ? urns.Select(plan.ByUrn).OfType<ResourceView>().Where(view => view.Type == type)
            : [];
}
