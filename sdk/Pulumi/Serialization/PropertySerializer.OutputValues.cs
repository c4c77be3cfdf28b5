using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <content>Outputs sent as such.</content>
internal sealed partial class PropertySerializer
{
    private async ValueTask<Value?> SerializeOutputValueAsync(IOutput output)
    {
        var data = await output.GetBoxedDataAsync().ConfigureAwait(false);
        var outside = TakeDependencies();
        DependOn(data.Resources);
        var value = data.IsKnown ? await SerializeAsync(data.Value, keepOutputs: false).ConfigureAwait(false) : null;
        var own = TakeDependencies();
        _dependencies = outside;
        DependOn(own ?? []);
        if (data is { IsKnown: true, IsSecret: false } && own is null)
            return value;

        var urns = own is null ? [] : await ResourceDependencies.UrnsAsync(own).ConfigureAwait(false);
        return OutputValue(data.IsKnown ? value ?? Value.ForNull() : null, data.IsSecret, urns);
    }

    private static Value OutputValue(Value? value, bool isSecret, IReadOnlyCollection<string> dependencies)
    {
        var result = WireValues.Signed(Signatures.OutputValue);
        var fields = result.StructValue.Fields;
        if (value is not null)
            fields.Add(Signatures.ValueProperty, value);
        if (isSecret)
            fields.Add(Signatures.SecretProperty, Value.ForBool(true));
        if (dependencies.Count > 0)
            fields.Add(Signatures.DependenciesProperty, Value.ForList([.. dependencies.Select(Value.ForString)]));
        return result;
    }
}
