using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Steps;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Providers;

/// <summary>Providers that nobody declared: one a package and version, configured by the stack's own configuration.</summary>
internal sealed class DefaultProviders(
    PreviewRequest request, RegistrationStore registrations, Baseline baseline, StepPlanner planner, SchemaCatalog catalog)
{
    private readonly Lock _lock = new();
    private readonly DisabledDefaults _disabled = new(request.Config);

    /// <summary>The default provider of a package, registered on first use.</summary>
    /// <exception cref="RefusedException">The configuration forbids default providers for this package.</exception>
    public ProviderReference Get(string package, string type, string version)
    {
        if (_disabled.Covers(package))
            throw new RefusedException($"Default provider for '{package}' disabled. '{type}' must use an explicit provider. Pass it, or its component, a provider in its options.");
        var actual = version.Length > 0 ? version : catalog.Version(package);
        var name = $"default_{actual.Replace('.', '_')}";
        var urn = Urn.New(request.Stack, request.Project, "", TypeToken.Provider(package), name);
        lock (_lock)
        {
            var registration = registrations.Find(urn) ?? Register(urn, package, name, actual);
            return new ProviderReference(urn, registration.Id.Length > 0 ? registration.Id : PropertyMarks.Unknown);
        }
    }

    private Registration Register(string urn, string package, string name, string version)
    {
        var declaration = Declare(package, name, version);
        registrations.Claim(urn);
        var outcome = planner.Plan(urn, declaration, declaration.Inputs, baseline.Claim(urn, []), ProviderSite.Of(declaration.Inputs), Circumstances.None);
        var registration = new Registration
        {
            Urn = urn,
            Declaration = declaration,
            Inputs = outcome.Inputs,
            Id = outcome.Id,
            Outputs = outcome.Outputs,
            Step = outcome.Step,
        };
        registrations.Add(registration);
        return registration;
    }

    private Declaration Declare(string package, string name, string version)
    {
        var inputs = ObjectValue.Empty.Properties.ToBuilder();
        var prefix = $"{package}:";
        foreach (var (key, text) in request.Config.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            PropertyValue value = text == PropertyMarks.Unknown ? UnknownValue.Instance : new StringValue(text);
            inputs[key[prefix.Length..]] = request.SecretKeys.Contains(key) ? new SecretValue(value) : value;
        }

        inputs["version"] = new StringValue(version);
        return Declarations.Declaration.Plain(TypeToken.Provider(package), name, new ObjectValue(inputs.ToImmutable()));
    }
}
