using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map with string keys whose values, or which as a whole, may be outputs.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<InputEntries<TValue>?> _entries;
    private Output<ImmutableDictionary<string, TValue>>? _flat;

    public InputMap()
        : this(Output.Create<InputEntries<TValue>?>(InputEntries<TValue>.Empty))
    {
    }

    private InputMap(Output<InputEntries<TValue>?> entries)
        : base(default(ImmutableDictionary<string, TValue>)!)
        => _entries = entries;

    /// <summary>Adds an entry, for use in a collection initializer.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Of(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Of(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(Entries));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(Entries));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(Entries));

    /// <summary>Both maps in a new one; where both have a key, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(Joined(first._entries, second._entries, (one, other) => one.SetRange(other)));
    }

    public void Add(string key, Input<TValue> value)
    {
        _entries = _entries.TryGetPlain(out var plain)
            ? Output.Create<InputEntries<TValue>?>(Present(plain).Add(key, value))
            : _entries.Apply<InputEntries<TValue>?>(entries => Present(entries).Add(key, value));
        _flat = null;
    }

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _entries = Joined(_entries, values._entries, (one, other) => one.AddRange(other));
        _flat = null;
    }

    /// <summary>The entries, none while they are unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await AsOutput().GetValueAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var value in values)
            yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType().FullName} cannot be enumerated synchronously. Use {nameof(GetAsyncEnumerator)} instead.");

    private protected override object? Content => _entries;

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput()
        => _flat ??= _entries.Apply<ImmutableDictionary<string, TValue>>(
            entries => entries?.Resolve().Apply(ImmutableDictionary.CreateRange));

    private static InputMap<TValue> Of(IEnumerable<KeyValuePair<string, TValue>>? values) => new(Output.Create(Entries(values)));

    private static InputEntries<TValue>? Entries(IEnumerable<KeyValuePair<string, TValue>>? values)
        => values is null ? null : InputEntries<TValue>.Of(values);

    private static InputEntries<TValue> Present(InputEntries<TValue>? entries) => entries ?? InputEntries<TValue>.Empty;

    private static Output<InputEntries<TValue>?> Joined(
        Output<InputEntries<TValue>?> first,
        Output<InputEntries<TValue>?> second,
        Func<InputEntries<TValue>, InputEntries<TValue>, InputEntries<TValue>> join)
        => first.TryGetPlain(out var one) && second.TryGetPlain(out var other)
            ? Output.Create<InputEntries<TValue>?>(join(Present(one), Present(other)))
            : Output.Tuple(first, second).Apply<InputEntries<TValue>?>(both => join(Present(both.Item1), Present(both.Item2)));
}
