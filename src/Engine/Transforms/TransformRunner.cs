using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace FreeAgentics.Infra.Engine.Transforms;

/// <summary>Lets the program's transforms change registrations and invokes: a resource's own first, then its parents', then the stack's.</summary>
internal sealed class TransformRunner(CallbackClients clients, RegistrationStore registrations)
{
    private ImmutableList<Transform> _ofStack = [];
    private ImmutableList<Transform> _ofInvokes = [];
    private volatile bool _anyOfResources;

    public void AddToStack(Transform transform) => ImmutableInterlocked.Update(ref _ofStack, list => list.Add(transform));

    public void AddToInvokes(Transform transform) => ImmutableInterlocked.Update(ref _ofInvokes, list => list.Add(transform));

    /// <summary>Runs every transform that applies to a registration and puts the outcome into the request.</summary>
    public async Task RunAsync(RegisterResourceRequest request, ImmutableArray<Transform> own, CancellationToken cancellation)
    {
        if (!own.IsEmpty)
            _anyOfResources = true;
        var transforms = Collect(request.Parent, own);
        if (transforms.Count == 0)
            return;
        var properties = WithDependencies(request);
        var options = TransformOptions.Of(request);
        foreach (var transform in transforms)
        {
            var answer = TransformResponse.Parser.ParseFrom(await clients.InvokeAsync(transform, new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = properties,
                Options = options,
            }, cancellation));
            properties = answer.Properties ?? properties;
            options = answer.Options ?? options;
        }

        request.Object = properties;
        // The values carry their dependencies from here on.
        request.PropertyDependencies.Clear();
        TransformOptions.Apply(options, request);
    }

    /// <summary>Runs the stack's invoke transforms and puts the outcome into the request.</summary>
    public async Task RunAsync(ResourceInvokeRequest request, CancellationToken cancellation)
    {
        foreach (var transform in _ofInvokes)
        {
            var answer = TransformInvokeResponse.Parser.ParseFrom(await clients.InvokeAsync(transform, new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args,
                Options = new TransformInvokeOptions
                {
                    Provider = request.Provider,
                    Version = request.Version,
                    PluginDownloadUrl = request.PluginDownloadURL,
                },
            }, cancellation));
            request.Args = answer.Args ?? request.Args;
            if (answer.Options is { } options)
                (request.Provider, request.Version, request.PluginDownloadURL) = (options.Provider, options.Version, options.PluginDownloadUrl);
        }
    }

    private List<Transform> Collect(string parent, ImmutableArray<Transform> own)
    {
        List<Transform> transforms = [.. own];
        if (_anyOfResources)
        {
            for (var current = registrations.Find(parent); current is not null; current = registrations.Find(current.Declaration.Parent))
                transforms.AddRange(current.Transforms);
        }

        transforms.AddRange(_ofStack);
        return transforms;
    }

    private static Struct WithDependencies(RegisterResourceRequest request)
    {
        var values = StructReader.Read(request.Object);
        var result = new Struct();
        foreach (var (name, value) in values.Properties)
        {
            var urns = request.PropertyDependencies.Count == 0
                ? request.Dependencies
                : request.PropertyDependencies.TryGetValue(name, out var dependencies) ? dependencies.Urns : null;
            result.Fields[name] = urns is { Count: > 0 } || value.HasUnknowns || value.HasSecrets
                ? StructWriter.WriteOutput(value, urns ?? [])
                : StructWriter.Write(value, WireAbilities.All);
        }

        return result;
    }
}
