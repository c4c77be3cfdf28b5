namespace Pulumi;

internal sealed class ResourceIdSource(ResourceOutputs outputs) : ResourceSource(outputs)
{
    protected override OutputData Read(Resource resource, ResourceState state)
        => new(resource.Itself, state.Id, isKnown: state.Id.Length > 0, isSecret: false);
}
