using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls functions of providers and methods of resources.</summary>
internal sealed class FunctionCalls(Deployment deployment)
{
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var arguments = await SerializeAsync(token, args).ConfigureAwait(false);
        return Converted<T>(await SendAsync(token, arguments, options).ConfigureAwait(false), token).ValueAs<T>();
    }

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
        => Single(await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false), token);

    public async Task<OutputData> InvokeSingleOutputAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var data = await InvokeOutputAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false);
        return new(data.Resources, data.IsKnown ? Single(data.ValueAs<ImmutableDictionary<string, T>>(), token) : null, data.IsKnown, data.IsSecret);
    }

    public async Task<OutputData> InvokeOutputAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var arguments = await SerializeAsync(token, args).ConfigureAwait(false);
        if (!ValueScan.Of(Value.ForStruct(arguments.ToStruct())).IsKnown)
            return OutputData.Unknown(ImmutableHashSet<Resource>.Empty, isSecret: false);

        var sources = arguments.AllDependencies().ToImmutableHashSet();
        if (options is InvokeOutputOptions { DependsOn: { } dependsOn })
        {
            var resources = await dependsOn.AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
            sources = sources.Union(resources.IsDefault ? [] : resources);
        }

        if (!await ExistAsync(sources).ConfigureAwait(false))
            return OutputData.Unknown(ImmutableHashSet<Resource>.Empty, isSecret: false);

        var data = Converted<T>(await SendAsync(token, arguments, options).ConfigureAwait(false), token);
        return new(sources, data.Value, data.IsKnown, data.IsSecret);
    }

    /// <summary>Reads a resource of the stack back from the engine.</summary>
    public async ValueTask<ResourceState> GetResourceAsync(string urn)
    {
        var request = new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new Struct { Fields = { ["urn"] = Value.ForString(urn) } },
            AcceptResources = ProgramEnvironment.KeepsResourceReferences,
        };
        var fields = (await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false)).Return;
        return new(
            WireValues.Text(fields, "urn") ?? urn,
            WireValues.Text(fields, "id") ?? "",
            fields.Fields.GetValueOrDefault("state")?.StructValue.ToByteString(),
            ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty,
            AbsentIsKnown: !deployment.Settings.IsPreview);
    }

    public Task<OutputData> CallAsync<T>(string token, CallArgs? args, Resource? self, CallOptions? options)
        => new MethodCall(deployment, token, self, options).SendAsync<T>(args ?? CallArgs.Empty);

    /// <exception cref="RunException">The provider names properties that it refuses.</exception>
    public static void ThrowIfFailed(string action, IReadOnlyCollection<CheckFailure> failures)
    {
        if (failures.Count > 0)
            throw new RunException(
                $"{action} failed: {string.Join("; ", failures.Select(failure => $"{failure.Reason} ({failure.Property})"))}");
    }

    private static OutputData Converted<T>(Struct result, string token)
        => ValueConversion.To<T>(Value.ForStruct(result), $"{token} result");

    private static T Single<T>(ImmutableDictionary<string, T> result, string token)
        => result is { Count: > 0 } ? result.Values.First() : throw new RunException($"Invoke of '{token}' returned no property.");

    private static async ValueTask<bool> ExistAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in ResourceDependencies.Expand(resources))
            if (resource is CustomResource custom and not DependencyResource
                && !(await custom.Id.GetDataAsync().ConfigureAwait(false)).IsKnown)
                return false;
        return true;
    }

    private async ValueTask<SerializedProperties> SerializeAsync(string token, InvokeArgs? args)
    {
        var keepResources = await deployment.Features.SupportsAsync(MonitorFeatures.ResourceReferences).ConfigureAwait(false);
        var serializer = new PropertySerializer($"invoke:{token}", keepResources);
        return await serializer.SerializeAsync(args ?? InvokeArgs.Empty).ConfigureAwait(false);
    }

    private async ValueTask<Struct> SendAsync(string token, SerializedProperties arguments, InvokeOptions? options)
    {
        var provider = options?.ProviderFor(token);
        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = arguments.ToStruct(),
            Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = ProgramEnvironment.KeepsResourceReferences,
        };
        try
        {
            var response = await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false);
            ThrowIfFailed($"Invoke of '{token}'", response.Failures);
            return response.Return ?? new Struct();
        }
        catch (RpcException e)
        {
            throw RegistrationFailure.Of(e, $"Invoke of '{token}'");
        }
    }
}
