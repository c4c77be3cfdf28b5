namespace Pulumi;

/// <summary>An argument: a plain value or an <see cref="Output{T}"/> of one.</summary>
public class Input<T> : IInput
{
    private readonly T _value;
    private Output<T>? _output;

    private protected Input(T value) => _value = value;

    private protected Input(Output<T> output)
    {
        _value = default!;
        _output = output ?? throw new ArgumentNullException(nameof(output));
    }

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    object? IInput.Content => Content;

    IOutput IInput.ToBoxedOutput() => AsOutput();

    private protected virtual object? Content => _output is { } output ? output : _value;

    internal virtual Output<T> AsOutput() => _output ??= Output.Create(_value);
}
