using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list whose elements, or which as a whole, may be outputs.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;
    private Output<ImmutableArray<T>>? _flat;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        : base(default(ImmutableArray<T>))
        => _elements = elements;

    public static implicit operator InputList<T>(T value) => Of([value]);

    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    public static implicit operator InputList<T>(T[] values) => Of([.. values.Select(value => (Input<T>)value)]);

    public static implicit operator InputList<T>(Output<T>[] values) => Of([.. values.Select(value => (Input<T>)value)]);

    public static implicit operator InputList<T>(Input<T>[] values) => Of([.. values]);

    public static implicit operator InputList<T>(List<T> values) => Of([.. values.Select(value => (Input<T>)value)]);

    public static implicit operator InputList<T>(List<Output<T>> values) => Of([.. values.Select(value => (Input<T>)value)]);

    public static implicit operator InputList<T>(List<Input<T>> values) => Of([.. values]);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(Elements(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => Of(values.IsDefault ? default : [.. values.Select(value => (Input<T>)value)]);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(Elements));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(Elements));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(Elements));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(Elements));

    public void Add(params Input<T>[] inputs) => Append(Of([.. inputs]));

    public void Add(InputList<T> inputs) => Append(inputs);

    public void AddRange(InputList<T> inputs) => Append(inputs);

    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Joined(_elements, other._elements));
    }

    /// <summary>The elements, none while they are unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
            yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType().FullName} cannot be enumerated synchronously. Use {nameof(GetAsyncEnumerator)} instead.");

    private protected override object? Content => _elements;

    internal override Output<ImmutableArray<T>> AsOutput() => _flat ??= Flat();

    internal InputList<T> Clone() => new(_elements);

    private static InputList<T> Of(ImmutableArray<Input<T>> elements) => new(Output.Create(elements));

    private static ImmutableArray<Input<T>> Elements(ImmutableArray<T> values)
        => values.IsDefault ? default : Elements(values.AsEnumerable());

    private static ImmutableArray<Input<T>> Elements(IEnumerable<T> values) => [.. values.Select(value => (Input<T>)value)];

    private static Output<ImmutableArray<Input<T>>> Joined(
        Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second)
        => first.TryGetPlain(out var one) && second.TryGetPlain(out var other)
            ? Output.Create(Present(one).AddRange(Present(other)))
            : Output.Tuple(first, second).Apply(lists => Present(lists.Item1).AddRange(Present(lists.Item2)));

    private static ImmutableArray<Input<T>> Present(ImmutableArray<Input<T>> elements) => elements.IsDefault ? [] : elements;

    private Output<ImmutableArray<T>> Flat()
        => _elements.Apply(elements => elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(elements));

    private void Append(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _elements = Joined(_elements, inputs._elements);
        _flat = null;
    }
}
