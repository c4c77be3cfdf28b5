using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One call of a method of a resource.</summary>
internal sealed class MethodCall(Deployment deployment, string token, Resource? self, CallOptions? options)
{
    private const string SelfArgument = "__self__";

    public async Task<OutputData> SendAsync<T>(CallArgs args)
    {
        var request = await RequestAsync(args).ConfigureAwait(false);
        CallResponse response;
        try
        {
            response = await deployment.Monitor.CallAsync(request).ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            throw RegistrationFailure.Of(e, $"Call of '{token}'");
        }

        FunctionCalls.ThrowIfFailed($"Call of '{token}'", response.Failures);
        var sources = response.ReturnDependencies.Values
            .SelectMany(dependencies => dependencies.Urns)
            .Distinct()
            .Select(Resource (urn) => new DependencyResource(urn))
            .ToImmutableHashSet();
        var data = ValueConversion.To<T>(Value.ForStruct(response.Return ?? new Struct()), $"{token} result", self);
        return new(sources, data.Value, data.IsKnown, data.IsSecret);
    }

    private async ValueTask<ResourceCallRequest> RequestAsync(CallArgs args)
    {
        var inputs = InputWriter.Read(args);
        if (self is not null)
            inputs.Add(new(SelfArgument, self));

        var keepOutputs = await deployment.Features.SupportsAsync(MonitorFeatures.OutputValues).ConfigureAwait(false);
        var serializer = new PropertySerializer($"call:{token}", keepResources: true, trackReferences: false);
        var serialized = await serializer.SerializeAsync(inputs, keepOutputs).ConfigureAwait(false);
        var provider = self is null ? options?.ProviderFor(token) : self.Provider;
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = serialized.ToStruct(),
            Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = (self is null ? options?.Version : self.Version) ?? "",
            PluginDownloadURL = (self is null ? options?.PluginDownloadURL : self.PluginDownloadURL) ?? "",
        };
        foreach (var (argument, resources) in serialized.Dependencies)
            request.ArgDependencies[argument] = new()
            {
                Urns = { await ResourceDependencies.UrnsAsync(resources ?? []).ConfigureAwait(false) },
            };
        return request;
    }
}
