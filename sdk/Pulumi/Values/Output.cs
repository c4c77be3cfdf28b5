using System.Collections.Immutable;
using System.Globalization;

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
        return Output<T>.Watched(Output<T>.AwaitAsync(value, isSecret: true));
    }

    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecrecy(value, isSecret: true);

    public static Output<T> Unsecret<T>(Output<T> output) => WithSecrecy(output, isSecret: false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
        => (await output.GetDataAsync().ConfigureAwait(false)).IsSecret;

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

    internal static Output<ImmutableArray<T>> All<T>(ImmutableArray<Input<T>> inputs) => new(AllAsync(inputs));

    internal static IOutput? AsOutput(object? value) => value switch
    {
        IOutput output => output,
        IInput input => input.ToBoxedOutput(),
        _ => null,
    };

    private static Output<T> WithSecrecy<T>(Output<T> output, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(MarkAsync());

        async Task<OutputData<T>> MarkAsync()
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return new(data.Resources, data.Value, data.IsKnown, isSecret);
        }
    }

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Input<T>> inputs)
    {
        var all = new OutputCombination();
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        foreach (var input in inputs)
            values.Add(await all.AddAsync(input).ConfigureAwait(false));
        return all.Result(values.MoveToImmutable());
    }

    private static async Task<OutputData<string>> FormatAsync(FormattableString format)
    {
        var all = new OutputCombination();
        object?[] arguments = [.. format.GetArguments()];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (AsOutput(arguments[i]) is not { } output)
                continue;
            var data = await output.GetBoxedDataAsync().ConfigureAwait(false);
            all.Add(data.Resources, data.IsKnown, data.IsSecret);
            arguments[i] = data.Value;
        }

        return all.Result(string.Format(CultureInfo.InvariantCulture, format.Format, arguments));
    }
}
