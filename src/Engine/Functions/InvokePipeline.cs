using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Checks;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Transforms;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>The way of one Invoke: transform, find the provider, check the arguments, answer.</summary>
internal sealed class InvokePipeline(
    RegistrationStore registrations,
    TransformRunner transforms,
    ProviderDirectory providers,
    InputCheck check,
    SchemaCatalog catalog)
{
    private const string GetResource = "pulumi:pulumi:getResource";

    /// <exception cref="RefusedException">Nobody here can answer the function.</exception>
    public async Task<ObjectValue> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation)
    {
        await transforms.RunAsync(request, cancellation);
        var arguments = StructReader.Read(request.Args);
        if (request.Tok == GetResource)
            return Resource(arguments);
        if (request.PackageRef.Length > 0)
            throw new RefusedException($"the function {request.Tok} belongs to a parameterized package, which the offline engine cannot load. Preview it with 'pulumi preview'.");
        var provider = providers.Resolve(request.Tok, $"the function {request.Tok}", request.Provider, request.Version);
        var answer = FunctionTable.Find(request.Tok)
            ?? throw new RefusedException($"the offline engine cannot answer the function {request.Tok}.{Suggestion.For(request.Tok, FunctionTable.Tokens)} It answers {string.Join(", ", Members(request.Tok))}. Take the value from configuration, or preview with 'pulumi preview'.");
        var schema = catalog.Function(request.Tok);
        if (schema is not null)
            check.CheckArguments(schema, arguments);
        var call = new FunctionCall(request.Tok, arguments, providers.Site(provider));
        answer(call);
        return schema is null ? call.Results : Complete(call.Results, schema);
    }

    private static IEnumerable<string> Members(string token) =>
        FunctionTable.Tokens.Where(known => TypeToken.Package(known) == TypeToken.Package(token)).Select(TypeToken.Member).DefaultIfEmpty("no function of this package");

    /// <summary>What a function always answers but nobody can derive stays unknown; what it never answers goes.</summary>
    private static ObjectValue Complete(ObjectValue results, FunctionSchema schema)
    {
        var complete = results.Properties.ToBuilder();
        complete.RemoveRange(results.Properties.Keys.Where(name => !schema.Outputs.ContainsKey(name)));
        foreach (var output in schema.Outputs.Values.Where(output => output.Required))
            complete.TryAdd(output.Name, UnknownValue.Instance);
        return new ObjectValue(complete.ToImmutable());
    }

    // The SDKs turn resource references back into resources with this.
    private ObjectValue Resource(ObjectValue arguments)
    {
        var urn = (arguments["urn"] as StringValue)?.Value ?? "";
        var registration = registrations.Find(urn) ?? throw new RefusedException($"unknown resource {urn}");
        var result = ObjectValue.Empty.Properties.ToBuilder();
        result["urn"] = new StringValue(urn);
        result["id"] = registration.Id.Length > 0 || !registration.Declaration.Custom ? new StringValue(registration.Id) : UnknownValue.Instance;
        result["state"] = registration.Outputs;
        return new ObjectValue(result.ToImmutable());
    }
}
