using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Engine.StackReferences;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Reads;

/// <summary>The way of one ReadResource: a resource that stands already and is only looked at.</summary>
internal sealed class ReadPipeline(
    PreviewRequest preview,
    RegistrationStore registrations,
    ProviderDirectory providers,
    Baseline baseline,
    OutputSource outputs,
    StackReferenceReader stackReferences,
    SchemaCatalog catalog,
    bool unknown)
{
    /// <exception cref="RefusedException">The resource cannot be read.</exception>
    public async Task<Registration> ReadAsync(ReadResourceRequest request, CancellationToken cancellation)
    {
        if (!TypeToken.IsValid(request.Type))
            throw new RefusedException($"'{request.Type}' is not a type token: a resource that a provider manages has the form package:module:Type.");
        if (request.PackageRef.Length > 0)
            throw new RefusedException($"{request.Type} '{request.Name}' belongs to a parameterized package, which the offline engine cannot load. Preview it with 'pulumi preview'.");
        var parentType = request.Parent.Length == 0 ? "" : Urn.QualifiedType(request.Parent);
        var urn = Urn.New(preview.Stack, preview.Project, parentType, request.Type, request.Name);
        registrations.Claim(urn);
        var registration = request.Type == StackReferenceReader.Type
            ? await StackReferenceAsync(urn, request, cancellation)
            : Resource(urn, request);
        registrations.Add(registration);
        return registration;
    }

    private async Task<Registration> StackReferenceAsync(string urn, ReadResourceRequest request, CancellationToken cancellation)
    {
        var state = StructReader.Read(request.Properties);
        var name = (state["name"] as StringValue)?.Value ?? request.Id;
        baseline.Claim(urn, []);
        return Of(urn, request, state, await stackReferences.ReadAsync(name, cancellation), provider: "");
    }

    private Registration Resource(string urn, ReadResourceRequest request)
    {
        var parent = request.Parent.Length == 0 ? null : registrations.Find(request.Parent);
        var package = TypeToken.Package(request.Type);
        var declared = request.Provider.Length > 0 ? request.Provider : parent?.Providers.GetValueOrDefault(package) ?? "";
        var provider = providers.Resolve(request.Type, $"{request.Type} '{request.Name}'", declared, request.Version);
        var state = StructReader.Read(request.Properties);
        var standing = baseline.Claim(urn, []);
        var known = standing is not null && standing.Id == request.Id ? standing.Outputs : null;
        var result = known ?? Outputs(urn, request, state, providers.Site(provider));
        return Of(urn, request, state, outputs.MarkSecrets(request.Type, result, [.. request.AdditionalSecretOutputs]), provider.ToString());
    }

    // What is read exists, but not here: only what its id and the given state tell is known.
    private ObjectValue Outputs(string urn, ReadResourceRequest request, ObjectValue state, ProviderSite site)
    {
        var identified = Identify(request, state);
        return unknown
            ? outputs.Unknown(request.Type, identified)
            : outputs.Simulate(urn, request.Type, request.Name, identified, site, request.Id).Outputs;
    }

    /// <summary>Many resources are looked up by their name: then the id is the name.</summary>
    private ObjectValue Identify(ReadResourceRequest request, ObjectValue state)
    {
        var schema = catalog.Resource(request.Type);
        foreach (var property in (ReadOnlySpan<string>)["name", "bucket"])
        {
            if (schema is not null && schema.Inputs.ContainsKey(property) && !state.Properties.ContainsKey(property)
                && !request.Id.Contains(':') && !request.Id.Contains('/') && !HasOpaqueId(request.Type))
                state = new ObjectValue(state.Properties.Add(property, new StringValue(request.Id)));
        }

        return state;
    }

    private static bool HasOpaqueId(string type) =>
        type.StartsWith("aws:ec2/", StringComparison.Ordinal) || type.StartsWith("aws:route53/", StringComparison.Ordinal)
        || type.StartsWith("aws:wafv2/", StringComparison.Ordinal) || type.StartsWith("aws:backup/", StringComparison.Ordinal)
        || type.StartsWith("kubernetes:", StringComparison.Ordinal);

    private static Registration Of(string urn, ReadResourceRequest request, ObjectValue state, ObjectValue result, string provider) => new()
    {
        Urn = urn,
        Declaration = Declaration.Plain(request.Type, request.Name, state) with
        {
            Parent = request.Parent,
            Dependencies = request.Dependencies.ToImmutableSortedSet(StringComparer.Ordinal),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        },
        Inputs = state,
        Id = request.Id,
        Outputs = result,
        Step = PlanStep.Of(StepKind.Read),
        Provider = provider,
    };
}
