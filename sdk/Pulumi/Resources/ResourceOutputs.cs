namespace Pulumi;

/// <summary>The outputs of one resource: they all wait for the same answer, and are converted when first asked for.</summary>
internal sealed class ResourceOutputs
{
    private readonly TaskCompletionSource<ResourceState> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ResourceOutputs(Resource resource)
    {
        Resource = resource;
        Urn = new(new ResourceUrnSource(this));
        Id = new(new ResourceIdSource(this));
    }

    public Resource Resource { get; }

    public Output<string> Urn { get; }

    public Output<string> Id { get; }

    public Task<ResourceState> Answer => _answer.Task;

    /// <summary>The output property of a name; <typeparamref name="T"/> is a type that the engine's values convert to.</summary>
    public Output<T> Of<T>(string name) => new(new ResourcePropertySource<T>(this, name));

    public void Complete(ResourceState state) => _answer.TrySetResult(state);

    /// <summary>Whoever waits for an output gets the exception; reporting it is the business of whoever failed.</summary>
    public void Fail(Exception exception)
    {
        // Reading the exception marks it as observed.
        if (_answer.TrySetException(exception))
            _ = _answer.Task.Exception;
    }
}
