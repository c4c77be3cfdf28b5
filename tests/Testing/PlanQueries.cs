using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Testing;

/// <summary>Finds resources in plans, and says what there is where they are not.</summary>
public static class PlanQueries
{
    /// <summary>The one resource of a type.</summary>
    public static PlanResource Single(this Plan plan, string type)
    {
        var found = plan.Of(type).ToArray();
        return found.Length == 1
            ? found[0]
            : throw new InvalidOperationException($"The plan has {found.Length} resources of type {type}. It has:\n{List(plan)}");
    }

    /// <summary>The one resource of a type and name.</summary>
    public static PlanResource Single(this Plan plan, string type, string name) =>
        plan.Of(type).SingleOrDefault(resource => resource.Name == name)
        ?? throw new InvalidOperationException($"The plan has no {type} '{name}'. It has:\n{List(plan)}");

    public static IEnumerable<PlanResource> Of(this Plan plan, string type) => plan.Resources.Where(resource => resource.Type == type);

    /// <summary>The plan of a preview that must have succeeded.</summary>
    public static Plan Succeeded(this PreviewResult result) => result.Succeeded
        ? result.Plan
        : throw new InvalidOperationException($"The preview failed:\n{string.Join("\n", result.Diagnostics.Select(message => $"{message.Severity} {message.Urn} {message.Message}\n{message.Detail}"))}");

    /// <summary>The errors of a preview, in their order.</summary>
    public static string[] Errors(this PreviewResult result) =>
        [.. result.Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Error).Select(message => message.Message)];

    private static string List(Plan plan) => string.Join("\n", plan.Resources.Select(resource => $"  {resource.Type} '{resource.Name}'"));
}
