using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What a request to register or to read a resource has to wait for.</summary>
internal sealed record ResourcePreparation(
    ByteString Properties,
    string ParentUrn,
    string Provider,
    IReadOnlyCollection<string> Dependencies,
    IReadOnlyList<(string Property, IReadOnlyList<string> Urns)> PropertyDependencies)
{
    public static async ValueTask<ResourcePreparation> OfAsync(
        Deployment deployment, Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var explicitUrns = await ExplicitDependenciesAsync(deployment, resource, options).ConfigureAwait(false);
        var keepResources = await deployment.Features.SupportsAsync(MonitorFeatures.ResourceReferences).ConfigureAwait(false);
        var serializer = new PropertySerializer($"{resource.GetResourceType()}[{resource.GetResourceName()}]", keepResources);
        var properties = await serializer.SerializeAsync(args).ConfigureAwait(false);

        var parent = options.Parent ?? (resource is Stack ? null : deployment.Stack);
        var parentUrn = parent is null ? "" : await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var provider = resource.Provider is { } given ? await given.ReferenceAsync().ConfigureAwait(false) : "";

        var all = explicitUrns.Count == 0 ? null : new SortedSet<string>(explicitUrns, StringComparer.Ordinal);
        var byProperty = new (string, IReadOnlyList<string>)[properties.Dependencies.Count];
        for (var i = 0; i < byProperty.Length; i++)
        {
            var (property, resources) = properties.Dependencies[i];
            var urns = resources is null ? [] : await deployment.Waits.UrnsAsync(resource, resources).ConfigureAwait(false);
            byProperty[i] = (property, urns);
            if (urns.Count > 0)
                (all ??= new(StringComparer.Ordinal)).UnionWith(urns);
        }

        return new(properties.Bytes, parentUrn, provider, all is null ? [] : all, byProperty);
    }

    private static async ValueTask<IReadOnlyList<string>> ExplicitDependenciesAsync(
        Deployment deployment, Resource resource, ResourceOptions options)
    {
        if (options.GivenDependsOn is not { } given)
            return [];
        var resources = await given.AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        if (resources.IsDefaultOrEmpty)
            return [];
        return await deployment.Waits.UrnsAsync(resource, resources.Where(dependency => dependency is not null)).ConfigureAwait(false);
    }
}
