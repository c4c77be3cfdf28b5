using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine;

/// <summary>Makes a plan of what was registered and of what the baseline has besides.</summary>
internal static class PlanAssembly
{
    /// <summary>The plan; deletes only when the program ran to its end, for else nobody knows what it would still have declared.</summary>
    public static Plan Of(PreviewRequest request, RegistrationStore registrations, Baseline baseline, bool complete)
    {
        var resources = registrations.All.Select(Resource).ToList();
        if (complete)
            resources.AddRange(baseline.Unclaimed.Where(resource => resource.Step.Kind != StepKind.Read).Select(Deleted));
        resources.Sort((left, right) => string.CompareOrdinal(left.Urn, right.Urn));
        var stack = registrations.All.FirstOrDefault(registration => registration.Declaration.Type == Urn.RootStackType);
        return new Plan(request.Project, request.Stack, [.. resources], stack?.Outputs ?? ObjectValue.Empty) { Complete = complete };
    }

    private static PlanResource Resource(Registration registration)
    {
        var declaration = registration.Declaration;
        return new PlanResource
        {
            Urn = registration.Urn,
            FormerUrn = registration.FormerUrn,
            Type = declaration.Type,
            Name = declaration.Name,
            Parent = declaration.Parent.Length > 0 ? declaration.Parent : null,
            Id = registration.Id.Length > 0 ? registration.Id : null,
            Custom = declaration.Custom,
            Inputs = registration.Inputs,
            Outputs = registration.Outputs,
            Dependencies = [.. declaration.Dependencies],
            PropertyDependencies = declaration.PropertyDependencies,
            Provider = registration.Provider.Length > 0 ? registration.Provider : null,
            Options = Options(declaration, registration.Aliases),
            Step = registration.Step,
        };
    }

    private static PlanOptions Options(Declaration declaration, ImmutableArray<string> aliases) => new()
    {
        Protect = declaration.Protect ?? false,
        RetainOnDelete = declaration.RetainOnDelete ?? false,
        DeleteBeforeReplace = declaration.DeleteBeforeReplace,
        DeletedWith = declaration.DeletedWith.Length > 0 ? declaration.DeletedWith : null,
        ImportId = declaration.ImportId.Length > 0 ? declaration.ImportId : null,
        IgnoreChanges = declaration.IgnoreChanges,
        ReplaceOnChanges = declaration.ReplaceOnChanges,
        AdditionalSecretOutputs = declaration.AdditionalSecretOutputs,
        Aliases = aliases,
        CustomTimeouts = declaration.CustomTimeouts,
    };

    private static PlanResource Deleted(PlanResource resource) => resource with { Step = PlanStep.Of(StepKind.Delete) };
}
