using Grpc.Core;

namespace Pulumi;

/// <summary>What the engine's refusals look like to the user.</summary>
internal static class RegistrationFailure
{
    public static Exception Of(RpcException failure, Resource resource)
        => IsShutdown(failure)
            ? EngineStopped.Failure
            : new ResourceException(
                $"{resource.GetResourceType()} '{resource.GetResourceName()}': {failure.Status.Detail}", resource, hideStack: true);

    /// <param name="action">What was tried, such as "Invoke of 'aws:index:getRegion'".</param>
    public static Exception Of(RpcException failure, string action)
        => IsShutdown(failure) ? EngineStopped.Failure : new RunException($"{action} failed: {failure.Status.Detail}", failure);

    private static bool IsShutdown(RpcException failure) => failure.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled;
}
