using System.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <content>Objects and lists: a property without a value is left out, an element without a value is null.</content>
internal sealed partial class PropertySerializer
{
    private async ValueTask<Value?> SerializeArgsAsync(InputArgs args, bool keepOutputs)
    {
        var inputs = new InputWriter(args.GetType());
        args.WriteTo(inputs);
        var result = new Struct();
        foreach (var (key, value) in inputs.Properties)
            if (value is not null)
                await AddFieldAsync(result, key, value, keepOutputs).ConfigureAwait(false);
        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeEntriesAsync(IInputEntries entries, bool keepOutputs)
    {
        var result = new Struct();
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, value) = entries.EntryAt(i);
            await AddFieldAsync(result, key, value, keepOutputs).ConfigureAwait(false);
        }

        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeDictionaryAsync(IDictionary dictionary, bool keepOutputs)
    {
        var keys = new List<string>(dictionary.Count);
        foreach (var key in dictionary.Keys)
            keys.Add(key as string ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{Where}"));
        keys.Sort(StringComparer.Ordinal);

        var result = new Struct();
        foreach (var key in keys)
            await AddFieldAsync(result, key, dictionary[key], keepOutputs).ConfigureAwait(false);
        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeFieldsAsync(OutputTypeFields fields, object value, bool keepOutputs)
    {
        var result = new Struct();
        foreach (var (name, read) in fields.Fields)
            await AddFieldAsync(result, name, read(value), keepOutputs).ConfigureAwait(false);
        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeListAsync(IList list, bool keepOutputs)
    {
        var result = new ListValue();
        if (DefaultArrays.IsDefault(list))
            return new Value { ListValue = result };

        for (var i = 0; i < list.Count; i++)
        {
            _path.Add("[]");
            result.Values.Add(await SerializeAsync(list[i], keepOutputs).ConfigureAwait(false) ?? Value.ForNull());
            _path.RemoveAt(_path.Count - 1);
        }

        return new Value { ListValue = result };
    }

    private async ValueTask<Value?> SerializeAssetAsync(AssetOrArchive asset)
    {
        var value = await SerializeAsync(asset.Value, keepOutputs: false).ConfigureAwait(false);
        return WireValues.Signed(asset.Signature, (asset.Property, value ?? Value.ForNull()));
    }

    private async ValueTask AddFieldAsync(Struct result, string key, object? value, bool keepOutputs)
    {
        _path.Add(".");
        _path.Add(key);
        if (await SerializeAsync(value, keepOutputs).ConfigureAwait(false) is { } field)
            result.Fields[key] = field;
        _path.RemoveRange(_path.Count - 2, 2);
    }
}
