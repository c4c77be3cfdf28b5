using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <content>Outputs as JSON.</content>
public static partial class Output
{
    /// <summary>The value as JSON; outputs and inputs inside it are resolved, and make the text unknown or secret.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Output<string>.Watched(SerializeAsync(value, typeof(T), options));
    }

    /// <summary>A value out of JSON; outputs inside it are known, and secret if the text is.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Output<T>.Watched(DeserializeAsync(json, typeof(T), options));
    }

    private static async Task<OutputData> SerializeAsync(IOutput value, Type type, JsonSerializerOptions? options)
    {
        var data = await value.GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData.Unknown(data.Resources, data.IsSecret);

        // Converters cannot wait, so they note what is still to come, which is then awaited, and start again.
        var seen = new OutputJsonState(data.Resources, data.IsSecret);
        var withOutputs = WithOutputs(options, seen);
        while (true)
        {
            var json = JsonSerializer.Serialize(data.Value, type, withOutputs);
            if (!await seen.AwaitPendingAsync().ConfigureAwait(false))
                return seen.Result(json);
        }
    }

    private static async Task<OutputData> DeserializeAsync(Output<string> json, Type type, JsonSerializerOptions? options)
    {
        var data = await json.GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData.Unknown(data.Resources, data.IsSecret);

        var withOutputs = WithOutputs(options, new OutputJsonState(data.Resources, data.IsSecret));
        var value = JsonSerializer.Deserialize(data.ValueAs<string>(), type, withOutputs);
        return new(data.Resources, value, isKnown: true, data.IsSecret);
    }

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options, OutputJsonState state)
    {
        var result = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        result.Converters.Add(new OutputJsonConverters(state));
        return result;
    }
}
