using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Pulumi;

/// <summary>Makes, joins and formats <see cref="Output{T}"/> values.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData.Known(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Secret(value));

    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Output<T>.Awaited(value, isSecret: true);
    }

    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecrecy(value, isSecret: true);

    public static Output<T> Unsecret<T>(Output<T> output) => WithSecrecy(output, isSecret: false);

    public static Task<bool> IsSecretAsync<T>(Output<T> output) => OutputChain.IsSecretAsync(output);

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(ImmutableArray.CreateRange(inputs));

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(ImmutableArray.CreateRange(inputs));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => All(ImmutableArray.CreateRange(outputs.Select(output => (Input<T>)output)));

    /// <summary>An interpolated string whose holes may be outputs; formatted with the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        return new(FormatAsync(formattableString));
    }

    internal static Output<ImmutableArray<T>> All<T>(ImmutableArray<Input<T>> inputs)
        => new(OutputCombination.OfAsync(ImmutableCollectionsMarshal.AsArray(inputs)!, static values => ArrayOf<T>(values)));

    internal static IOutput? AsOutput(object? value) => value switch
    {
        IOutput output => output,
        IInput input => input.ToBoxedOutput(),
        _ => null,
    };

    private static Output<T> WithSecrecy<T>(Output<T> output, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(OutputChain.MarkAsync(output, isSecret));
    }

    private static ImmutableArray<T> ArrayOf<T>(object?[] values)
    {
        var result = ImmutableArray.CreateBuilder<T>(values.Length);
        foreach (var value in values)
            result.Add(OutputData.Unboxed<T>(value));
        return result.MoveToImmutable();
    }

    private static async Task<OutputData> FormatAsync(FormattableString format)
    {
        var all = new OutputCombination();
        object?[] arguments = [.. format.GetArguments()];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (AsOutput(arguments[i]) is { } output)
                arguments[i] = all.Add(await output.GetDataAsync().ConfigureAwait(false));
        }

        return all.Result(string.Format(CultureInfo.InvariantCulture, format.Format, arguments));
    }
}
