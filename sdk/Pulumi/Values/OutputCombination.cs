using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Gathers outputs into one: known if all are, secret if one is, with the resources of all.</summary>
internal sealed class OutputCombination
{
    private ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;
    private bool _isKnown = true;
    private bool _isSecret;

    public async ValueTask<T> AddAsync<T>(Input<T>? input)
    {
        if (input is null)
            return default!;

        var data = await input.AsOutput().GetDataAsync().ConfigureAwait(false);
        Add(data.Resources, data.IsKnown, data.IsSecret);
        return data.Value;
    }

    public void Add(ImmutableHashSet<Resource> resources, bool isKnown, bool isSecret)
    {
        _resources = _resources.IsEmpty ? resources : _resources.Union(resources);
        _isKnown &= isKnown;
        _isSecret |= isSecret;
    }

    public OutputData<T> Result<T>(T value) => new(_resources, value, _isKnown, _isSecret);
}
