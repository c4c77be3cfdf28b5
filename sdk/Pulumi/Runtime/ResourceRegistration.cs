using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Takes one resource to the engine and its outputs back.</summary>
internal sealed class ResourceRegistration(
    Deployment deployment, Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options)
{
    /// <summary>Ends, one way or the other, with all outputs of the resource resolved.</summary>
    public async Task RunAsync()
    {
        try
        {
            outputs.Complete(await ReadOrRegisterAsync().ConfigureAwait(false));
        }
        catch (RpcException e)
        {
            var failure = RegistrationFailure.Of(e, resource);
            outputs.Fail(failure);
            throw failure;
        }
        catch (Exception e)
        {
            outputs.Fail(e);
            throw;
        }
    }

    private async ValueTask<ResourceState> ReadOrRegisterAsync()
    {
        if (options.Urn is { } urn)
            return await deployment.Functions.GetResourceAsync(urn).ConfigureAwait(false);
        if (options.Id is null || await options.Id.AsOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false) is not { Length: > 0 } id)
            return await RegisterAsync().ConfigureAwait(false);
        if (resource is not CustomResource)
            throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
        return await ReadAsync(id).ConfigureAwait(false);
    }

    private async ValueTask<ResourceState> ReadAsync(string id)
    {
        var request = new ReadResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Id = id,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = ProgramEnvironment.KeepsResourceReferences,
        };
        var prepared = await ResourcePreparation.OfAsync(deployment, resource, args, options).ConfigureAwait(false);
        request.Parent = prepared.ParentUrn;
        request.Provider = prepared.Provider;
        request.Properties = Struct.Parser.ParseFrom(prepared.Properties);
        request.Dependencies.AddRange(prepared.Dependencies);
        request.AdditionalSecretOutputs.AddRange((options as CustomResourceOptions)?.GivenAdditionalSecretOutputs ?? []);

        deployment.Tasks.ThrowIfStopped();
        var response = await deployment.Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
        return new(response.Urn, id, response.Properties?.ToByteString(), NoDependencies, AbsentIsKnown: !deployment.Settings.IsPreview);
    }

    private async ValueTask<ResourceState> RegisterAsync()
    {
        var request = RegisterRequest.Of(resource, options);
        await RegisterRequest.AddReferencesAsync(request, deployment, options).ConfigureAwait(false);
        var prepared = await ResourcePreparation.OfAsync(deployment, resource, args, options).ConfigureAwait(false);
        request.Parent = prepared.ParentUrn;
        request.Provider = prepared.Provider;
        request.Dependencies.AddRange(prepared.Dependencies);
        foreach (var (property, urns) in prepared.PropertyDependencies)
            request.PropertyDependencies[property] = new() { Urns = { urns } };
        await RegisterRequest.AddAliasesAsync(request, deployment, resource, options).ConfigureAwait(false);
        await RegisterRequest.AddTransformsAsync(request, deployment, options).ConfigureAwait(false);

        // Thousands may wait for their turn; what they were made of is not needed any more.
        args = ResourceArgs.Empty;
        var response = await SendAsync(new(request, prepared.Properties)).ConfigureAwait(false);
        return new(
            response.Urn,
            response.Id == Signatures.Unknown ? "" : response.Id,
            response.Object,
            DependenciesOf(response),
            AbsentIsKnown: !deployment.Settings.IsPreview && response.Result == Result.Success);
    }

    private async Task<RegisteredResource> SendAsync(RegistrationMessage message)
    {
        // A transform may wait for other resources, which must not wait for a place that its own resource takes up.
        if (deployment.Callbacks.IsServing)
        {
            deployment.Tasks.ThrowIfStopped();
            return await deployment.Monitor.RegisterResourceAsync(resource, message).ConfigureAwait(false);
        }

        await deployment.Gate.EnterAsync().ConfigureAwait(false);
        try
        {
            deployment.Tasks.ThrowIfStopped();
            return await deployment.Monitor.RegisterResourceAsync(resource, message).ConfigureAwait(false);
        }
        finally
        {
            deployment.Gate.Leave();
        }
    }

    private static ImmutableDictionary<string, ImmutableHashSet<Resource>> NoDependencies
        => ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;

    private static ImmutableDictionary<string, ImmutableHashSet<Resource>> DependenciesOf(RegisteredResource response)
        => response.PropertyDependencies.Count == 0
            ? NoDependencies
            : response.PropertyDependencies.ToImmutableDictionary(
                property => property.Key,
                property => property.Value.Urns.Select(Resource (urn) => new DependencyResource(urn)).ToImmutableHashSet());
}
