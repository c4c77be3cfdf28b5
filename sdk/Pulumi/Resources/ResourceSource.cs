namespace Pulumi;

/// <summary>One output of a resource.</summary>
internal abstract class ResourceSource(ResourceOutputs outputs) : OutputSource
{
    private Task<OutputData>? _data;

    public sealed override bool IsPending => !outputs.Answer.IsCompleted;

    public sealed override ValueTask<OutputData> GetDataAsync() => new(_data ??= ReadAsync());

    protected abstract OutputData Read(Resource resource, ResourceState state);

    private async Task<OutputData> ReadAsync() => Read(outputs.Resource, await outputs.Answer.ConfigureAwait(false));
}
