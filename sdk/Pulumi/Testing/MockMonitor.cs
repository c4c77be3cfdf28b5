using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>An engine that asks mocks for everything a provider would tell.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Struct> _states = [];
    private readonly List<Resource> _resources = [];

    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_lock)
                return [.. _resources];
        }
    }

    // Mocks see values, not outputs.
    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id != MonitorFeatures.OutputValues);

    public async Task<RegisteredResource> RegisterResourceAsync(Resource resource, RegistrationMessage message)
    {
        var request = message.Head;
        lock (_lock)
            _resources.Add(resource);
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeToken)
            return new RegisteredResource { Urn = urn };

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(Struct.Parser.ParseFrom(message.Properties)),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        var outputs = await OutputsAsync(state).ConfigureAwait(false);
        Remember(urn, id ?? request.ImportId, outputs);
        return new RegisteredResource { Urn = urn, Id = id ?? request.ImportId, Object = outputs.ToByteString() };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        var outputs = await OutputsAsync(state).ConfigureAwait(false);
        Remember(urn, id ?? "", outputs);
        lock (_lock)
            _resources.Add(resource);
        return new ReadResourceResponse { Urn = urn, Properties = outputs };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
        => mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            request.Urn,
            request.Outputs.Fields.ToImmutableDictionary(
                field => field.Key,
                field => new Output<object?>(ValueReader.Read(field.Value)))));

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
        => new()
        {
            Return = request.Tok == "pulumi:pulumi:getResource"
                ? Recall(WireValues.Text(request.Args, Signatures.UrnProperty) ?? "")
                : await CallMocksAsync(request.Tok, request.Provider, request.Args).ConfigureAwait(false),
        };

    public async Task<CallResponse> CallAsync(ResourceCallRequest request)
        => new() { Return = await CallMocksAsync(request.Tok, request.Provider, request.Args).ConfigureAwait(false) };

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static ImmutableDictionary<string, object> Known(Struct properties)
        => properties.Fields
            .Select(field => (field.Key, Data: ValueReader.Read(field.Value)))
            .Where(field => field.Data is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(field => field.Key, field => field.Data.Value!);

    private static async Task<Struct> OutputsAsync(object state)
    {
        var (value, _) = await new PropertySerializer("mock", keepResources: true).SerializeAsync(state).ConfigureAwait(false);
        return value?.KindCase == Value.KindOneofCase.StructValue
            ? value.StructValue
            : throw new InvalidOperationException($"{state?.GetType().FullName ?? "null"} is not a supported argument type");
    }

    // The official mocks keep only the outermost type of the parents, and so do these.
    private string NewUrn(string parent, string type, string name)
    {
        var outermost = parent.Length == 0 ? "" : ResourceUrn.QualifiedType(parent).Split('$')[0] + "$";
        return $"urn:pulumi:{settings.StackName}::{settings.ProjectName}::{outermost}{type}::{name}";
    }

    private async Task<Struct> CallMocksAsync(string token, string provider, Struct args)
        => await OutputsAsync(await mocks.CallAsync(new MockCallArgs { Token = token, Provider = provider, Args = Known(args) })
            .ConfigureAwait(false)).ConfigureAwait(false);

    private void Remember(string urn, string id, Struct outputs)
    {
        var state = new Struct
        {
            Fields =
            {
                ["urn"] = Value.ForString(urn),
                ["id"] = Value.ForString(id),
                ["state"] = Value.ForStruct(outputs),
            },
        };
        lock (_lock)
            _states[urn] = state;
    }

    private Struct Recall(string urn)
    {
        lock (_lock)
            return _states.TryGetValue(urn, out var state) ? state : throw new InvalidOperationException($"Unknown resource {urn}");
    }
}
