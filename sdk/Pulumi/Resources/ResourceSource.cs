namespace Pulumi;

/// <summary>One output of a resource.</summary>
internal abstract class ResourceSource<T>(ResourceOutputs outputs) : OutputSource<T>
{
    private Task<OutputData<T>>? _data;

    public sealed override bool IsPending => !outputs.Answer.IsCompleted;

    public sealed override ValueTask<OutputData<T>> GetDataAsync() => new(_data ??= ReadAsync());

    protected abstract OutputData<T> Read(Resource resource, ResourceState state);

    private async Task<OutputData<T>> ReadAsync() => Read(outputs.Resource, await outputs.Answer.ConfigureAwait(false));
}
