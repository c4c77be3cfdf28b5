namespace Pulumi;

internal sealed class ResourceUrnSource(ResourceOutputs outputs) : ResourceSource<string>(outputs)
{
    protected override OutputData<string> Read(Resource resource, ResourceState state)
        => new(resource.Itself, state.Urn, isKnown: true, isSecret: false);
}
