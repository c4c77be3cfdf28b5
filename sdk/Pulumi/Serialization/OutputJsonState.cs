using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What the outputs inside a value say about the JSON made of it.</summary>
internal sealed class OutputJsonState(ImmutableHashSet<Resource> resources, bool isSecret)
{
    private readonly List<Task> _pending = [];
    private ImmutableHashSet<Resource> _resources = resources;
    private bool _isSecret = isSecret;
    private bool _isKnown = true;

    /// <returns>False, with null to be written meanwhile, while the output is still to come or unknown.</returns>
    public bool TryRead<T>(Output<T> output, out T value)
    {
        var read = output.GetDataAsync();
        if (!read.IsCompleted)
        {
            _pending.Add(read.AsTask());
            value = default!;
            return false;
        }

        var data = read.GetAwaiter().GetResult();
        _resources = _resources.Union(data.Resources);
        _isSecret |= data.IsSecret;
        _isKnown &= data.IsKnown;
        value = data.ValueAs<T>();
        return data.IsKnown;
    }

    /// <summary>An output made of JSON.</summary>
    public Output<T> Create<T>(T value) => new(new OutputData(_resources, value, isKnown: true, _isSecret));

    /// <returns>False if nothing was still to come.</returns>
    public async ValueTask<bool> AwaitPendingAsync()
    {
        if (_pending.Count == 0)
            return false;
        await Task.WhenAll(_pending).ConfigureAwait(false);
        _pending.Clear();
        return true;
    }

    public OutputData Result(string json) => new(_resources, _isKnown ? json : "", _isKnown, _isSecret);
}
