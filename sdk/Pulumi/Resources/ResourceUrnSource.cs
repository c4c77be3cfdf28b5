namespace Pulumi;

internal sealed class ResourceUrnSource(ResourceOutputs outputs) : ResourceSource(outputs)
{
    protected override OutputData Read(Resource resource, ResourceState state)
        => new(resource.Itself, state.Urn, isKnown: true, isSecret: false);
}
