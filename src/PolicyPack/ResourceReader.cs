using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>From what the CLI sends of a resource to a resource of a plan.</summary>
internal static class ResourceReader
{
    public static PlanResource Read(AnalyzeRequest request)
    {
        var properties = StructReader.Read(request.Properties);
        return Resource(request.Urn, request.Type, request.Name, properties) with { Options = Options(request.Options) };
    }

    /// <remarks>A stack's resources come with their outputs, among which the providers repeat the inputs.</remarks>
    public static PlanResource Read(AnalyzerResource resource) => Resource(resource.Urn, resource.Type, resource.Name, StructReader.Read(resource.Properties)) with
    {
        Parent = resource.Parent.Length == 0 ? null : resource.Parent,
        Dependencies = [.. resource.Dependencies.Order(StringComparer.Ordinal)],
        PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry.Value.Urns.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
        Options = Options(resource.Options),
    };

    private static PlanResource Resource(string urn, string type, string name, ObjectValue properties) => new()
    {
        Urn = urn,
        Type = type,
        Name = name,
        Custom = true,
        Inputs = properties,
        Outputs = properties,
        Step = PlanStep.Of(StepKind.Create),
    };

    private static PlanOptions Options(AnalyzerResourceOptions? options) => options is null
        ? PlanOptions.Default
        : PlanOptions.Default with { Protect = options.Protect, IgnoreChanges = [.. options.IgnoreChanges] };
}
