using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Gathers outputs into one: known if all are, secret if one is, with the resources of all.</summary>
internal sealed class OutputCombination
{
    private ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;
    private bool _isKnown = true;
    private bool _isSecret;

    /// <summary>One output of several inputs.</summary>
    /// <param name="inputs">The inputs; one that is null counts as the default of its type.</param>
    /// <param name="join">Makes the value of the inputs' values, in their order; called when all are known.</param>
    public static async Task<OutputData> OfAsync(IInput?[] inputs, Func<object?[], object?> join)
    {
        var all = new OutputCombination();
        var values = new object?[inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (inputs[i] is { } input)
                values[i] = all.Add(await input.ToBoxedOutput().GetDataAsync().ConfigureAwait(false));
        }

        return all.Result(all._isKnown ? join(values) : null);
    }

    /// <returns>The value of the data.</returns>
    public object? Add(OutputData data)
    {
        _resources = _resources.IsEmpty ? data.Resources : _resources.Union(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData Result(object? value) => new(_resources, value, _isKnown, _isSecret);
}
