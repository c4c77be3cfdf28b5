namespace Pulumi;

internal sealed class ResourceIdSource(ResourceOutputs outputs) : ResourceSource<string>(outputs)
{
    protected override OutputData<string> Read(Resource resource, ResourceState state)
        => new(resource.Itself, state.Id, isKnown: state.Id.Length > 0, isSecret: false);
}
