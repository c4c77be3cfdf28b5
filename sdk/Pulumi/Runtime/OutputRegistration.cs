using FreeAgentics.Infra.Protocol;
using Grpc.Core;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Takes the outputs of a component or of the stack to the engine.</summary>
internal sealed class OutputRegistration(Deployment deployment, Resource resource, Output<IDictionary<string, object?>> outputs)
{
    public async Task RunAsync()
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var properties = await outputs.GetValueAsync(whenUnknown: new Dictionary<string, object?>()).ConfigureAwait(false);
        var keepResources = await deployment.Features.SupportsAsync(MonitorFeatures.ResourceReferences).ConfigureAwait(false);
        var serializer = new PropertySerializer($"{resource.GetResourceType()}[{resource.GetResourceName()}]", keepResources);
        var sorted = properties.OrderBy(property => property.Key, StringComparer.Ordinal).ToList();
        var serialized = await serializer.SerializeAsync(sorted).ConfigureAwait(false);

        deployment.Tasks.ThrowIfStopped();
        try
        {
            await deployment.Monitor
                .RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = urn, Outputs = serialized.ToStruct() })
                .ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            throw RegistrationFailure.Of(e, resource);
        }
    }
}
