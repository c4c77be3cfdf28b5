namespace Pulumi;

/// <summary>Immutable entries of an <see cref="InputMap{TValue}"/>, ordered by key (ordinal).</summary>
internal sealed class InputEntries<TValue> : IInputEntries
{
    public static readonly InputEntries<TValue> Empty = new([], []);

    private readonly string[] _keys;
    private readonly Input<TValue>[] _values;

    private InputEntries(string[] keys, Input<TValue>[] values) => (_keys, _values) = (keys, values);

    public int Count => _keys.Length;

    public (string Key, IInput Value) EntryAt(int index) => (_keys[index], _values[index]);

    public static InputEntries<TValue> Of(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var pairs = values.ToArray();
        var keys = Array.ConvertAll(pairs, pair => pair.Key);
        Array.Sort(keys, pairs, StringComparer.Ordinal);
        return new(keys, Array.ConvertAll(pairs, pair => (Input<TValue>)pair.Value));
    }

    /// <summary>One more entry; the same key twice is an error unless both values are equal, which shows when they resolve.</summary>
    public InputEntries<TValue> Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var index = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return index >= 0 ? With(index, Same(key, _values[index], value)) : Inserted(~index, key, value);
    }

    public InputEntries<TValue> AddRange(InputEntries<TValue> other)
        => Folded(other, (entries, key, value) => entries.Add(key, value));

    public InputEntries<TValue> SetRange(InputEntries<TValue> other)
        => Folded(other, (entries, key, value) => entries.Set(key, value));

    public Output<IEnumerable<KeyValuePair<string, TValue>>> Resolve()
        => Output.All(_values).Apply(values => _keys.Zip(values, KeyValuePair.Create));

    private InputEntries<TValue> Set(string key, Input<TValue> value)
    {
        var index = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return index >= 0 ? With(index, value) : Inserted(~index, key, value);
    }

    private InputEntries<TValue> With(int index, Input<TValue> value)
    {
        Input<TValue>[] values = [.. _values];
        values[index] = value;
        return new(_keys, values);
    }

    private InputEntries<TValue> Inserted(int index, string key, Input<TValue> value)
        => new([.. _keys[..index], key, .. _keys[index..]], [.. _values[..index], value, .. _values[index..]]);

    private InputEntries<TValue> Folded(
        InputEntries<TValue> other, Func<InputEntries<TValue>, string, Input<TValue>, InputEntries<TValue>> add)
    {
        if (Count == 0)
            return other;
        var result = this;
        for (var i = 0; i < other.Count; i++)
            result = add(result, other._keys[i], other._values[i]);
        return result;
    }

    private static Output<TValue> Same(string key, Input<TValue> first, Input<TValue> second)
        => Output.Tuple(first, second).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));
}
