using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An input as a string of JSON.</summary>
internal static class JsonInput
{
    public static Input<string> Of(object input)
        => Output.AsOutput(input) is { } output ? new Output<string>(EncodeAsync(output)) : new Output<string>(EncodeAsync(Output.Create(input)));

    // Unknown, secret or from a resource as the input is; an output inside the value shows as it would on the wire.
    private static async Task<OutputData> EncodeAsync(IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData.Unknown(data.Resources, data.IsSecret);

        var (value, sources) = await new PropertySerializer("json", keepResources: false).SerializeAsync(data.Value).ConfigureAwait(false);
        var text = JsonFormatter.Default.Format(value ?? Value.ForNull());
        return new(data.Resources.Union(sources ?? []), text, isKnown: true, data.IsSecret);
    }
}
