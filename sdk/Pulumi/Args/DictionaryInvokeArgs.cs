using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments without a type of their own.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <exception cref="InvalidOperationException">A value is of a type that cannot be sent.</exception>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        DictionaryValues.Check(dictionary);
        _dictionary = dictionary;
    }

    internal override void WriteTo(InputWriter inputs)
    {
        foreach (var (name, value) in _dictionary.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            inputs.Add(name, value);
    }
}
