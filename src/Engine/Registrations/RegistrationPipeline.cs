using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Checks;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Secrets;
using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Engine.Steps;
using FreeAgentics.Infra.Engine.Transforms;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Registrations;

/// <summary>The way of one RegisterResource: inherit, transform, parse, name, find the provider, check, plan, record.</summary>
internal sealed class RegistrationPipeline(
    PreviewRequest preview,
    RegistrationStore registrations,
    TransformRunner transforms,
    ProviderDirectory providers,
    Baseline baseline,
    AliasResolver aliases,
    InputCheck check,
    StepPlanner planner,
    OutputSource outputs,
    SchemaCatalog catalog,
    SecretLeaks leaks)
{
    /// <summary>Takes a resource in.</summary>
    /// <param name="request">The request, its aliases in one list; changed on the way.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="RefusedException">The resource is refused; the exception names its URN where it has one.</exception>
    public async Task<Registration> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellation)
    {
        var parent = request.Parent.Length > 0 ? registrations.Find(request.Parent) : null;
        if (request.Parent.Length > 0 && parent is null && Urn.IsValid(request.Parent) && !registrations.IsRefused(request.Parent))
            throw new RefusedException($"{request.Type} '{request.Name}' has the parent '{request.Parent}', which is not registered.");
        ParentInheritance.Apply(request, parent);
        var own = request.Transforms.Select(Transform.Of).ToArray();
        await transforms.RunAsync(request, [.. own], cancellation);

        var declaration = DeclarationReader.Read(request);
        var parentType = declaration.Parent.Length == 0 ? "" : Urn.QualifiedType(declaration.Parent);
        var urn = Urn.New(preview.Stack, preview.Project, parentType, declaration.Type, declaration.Name);
        registrations.Claim(urn);
        try
        {
            var registration = Plan(urn, declaration, parent, [.. own]);
            registrations.Add(registration);
            return registration;
        }
        catch (RefusedException refusal) when (refusal.Urn is null)
        {
            throw new RefusedException(refusal.Message, urn) { Follows = refusal.Follows };
        }
    }

    private Registration Plan(string urn, Declaration declaration, Registration? parent, Transform[] own)
    {
        var managed = declaration.Custom && !TypeToken.IsProvider(declaration.Type);
        var provider = managed
            ? providers.Resolve(declaration.Type, $"{declaration.Type} '{declaration.Name}'", declaration.Provider, declaration.Version)
            : default;
        var former = aliases.Resolve(declaration, parent);
        var standing = baseline.Claim(urn, former);
        var inputs = leaks.Close(declaration.Custom ? CheckedInputs(urn, declaration, standing) : declaration.Inputs, urn);
        var site = managed ? providers.Site(provider) : ProviderSite.Of(inputs);
        var outcome = planner.Plan(urn, declaration, inputs, standing, site, CircumstancesOf(declaration, provider, managed));
        return new Registration
        {
            Urn = urn,
            Declaration = declaration,
            Inputs = outcome.Inputs,
            Id = outcome.Id,
            Outputs = declaration.Custom
                ? outputs.MarkSecrets(declaration.Type, outcome.Outputs, declaration.AdditionalSecretOutputs)
                : outcome.Outputs,
            Step = outcome.Step,
            Provider = managed ? RepeatedText.Of(provider.ToString()) : "",
            Aliases = former,
            FormerUrn = standing is not null && standing.Urn != urn ? standing.Urn : null,
            Transforms = [.. own],
            Providers = declaration.Providers,
        };
    }

    private ObjectValue CheckedInputs(string urn, Declaration declaration, PlanResource? standing)
    {
        if (TypeToken.IsProvider(declaration.Type))
            return CheckedProvider(urn, declaration);
        var named = AutoNames.Fill(
            declaration.Type, declaration.Name, urn, declaration.Inputs, catalog.Resource(declaration.Type), standing?.Inputs);
        return check.Check(declaration.Type, declaration.Name, urn, named);
    }

    private ObjectValue CheckedProvider(string urn, Declaration declaration)
    {
        var package = TypeToken.ProvidedPackage(declaration.Type);
        if (!catalog.HasPackage(package))
            throw new RefusedException($"the provider '{declaration.Name}' is of the package '{package}', which the offline engine does not know. Preview it with 'pulumi preview', or add the package to sdk/Schemas.");
        var version = declaration.Version.Length > 0 ? declaration.Version : catalog.Version(package);
        var inputs = check.Check(declaration.Type, declaration.Name, urn, declaration.Inputs);
        return new ObjectValue(inputs.Properties.SetItem("version", new StringValue(version)));
    }

    private Circumstances CircumstancesOf(Declaration declaration, ProviderReference provider, bool managed) => new(
        AutoNames.IsNamed(declaration.Type, declaration.Inputs, catalog.Resource(declaration.Type)),
        CauseOfReplacement(declaration, provider, managed),
        property => CauseOfUnknown(declaration.PropertyDependencies.GetValueOrDefault(property, [])));

    // What is replaced says more than what is new.
    private string? CauseOfUnknown(ImmutableArray<string> dependencies) =>
        dependencies.FirstOrDefault(urn => registrations.Find(urn) is { Step.Kind: StepKind.Replace })
        ?? dependencies.FirstOrDefault(urn => registrations.Find(urn) is { Step.Kind: StepKind.Create or StepKind.Import });

    /// <summary>A replacement that comes from outside the resource: its provider is replaced, or one that it goes with.</summary>
    private PropertyChange? CauseOfReplacement(Declaration declaration, ProviderReference provider, bool managed)
    {
        if (managed && registrations.Find(provider.Urn) is { Step.Kind: StepKind.Replace })
            return new PropertyChange("provider", new StringValue(provider.Urn), UnknownValue.Instance, Replaces: true) { Cause = provider.Urn };
        foreach (var urn in declaration.ReplaceWith)
        {
            if (registrations.Find(urn) is { Step.Kind: StepKind.Replace })
                return new PropertyChange("replaceWith", new StringValue(urn), UnknownValue.Instance, Replaces: true) { Cause = urn };
        }

        return null;
    }
}
