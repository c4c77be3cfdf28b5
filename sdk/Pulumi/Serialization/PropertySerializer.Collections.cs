using System.Collections;

namespace Pulumi.Serialization;

/// <content>Objects and lists: a property without a value is left out, an element without a value is null.</content>
internal sealed partial class PropertySerializer
{
    private async ValueTask<bool> WriteArgsAsync(InputArgs args, bool keepOutputs)
    {
        var start = _wire.BeginObject();
        var (first, end) = _inputs.Append(args);
        for (var i = first; i < end; i++)
            await WriteFieldAsync(_inputs[i].Key, _inputs[i].Value, keepOutputs).ConfigureAwait(false);
        _inputs.RemoveFrom(first);
        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteEntriesAsync(IInputEntries entries, bool keepOutputs)
    {
        var start = _wire.BeginObject();
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, value) = entries.EntryAt(i);
            await WriteFieldAsync(key, value, keepOutputs).ConfigureAwait(false);
        }

        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteDictionaryAsync(IDictionary dictionary, bool keepOutputs)
    {
        var keys = new List<string>(dictionary.Count);
        foreach (var key in dictionary.Keys)
            keys.Add(key as string ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{Where}"));
        keys.Sort(StringComparer.Ordinal);

        var start = _wire.BeginObject();
        foreach (var key in keys)
            await WriteFieldAsync(key, dictionary[key], keepOutputs).ConfigureAwait(false);
        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteFieldsAsync(OutputTypeFields fields, object value, bool keepOutputs)
    {
        var start = _wire.BeginObject();
        foreach (var (name, read) in fields.Fields)
            await WriteFieldAsync(name, read(value), keepOutputs).ConfigureAwait(false);
        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteListAsync(IList list, bool keepOutputs)
    {
        var start = _wire.BeginList();
        var count = DefaultArrays.IsDefault(list) ? 0 : list.Count;
        for (var i = 0; i < count; i++)
        {
            _path.Add("[]");
            var item = _wire.BeginItem();
            if (!await WriteAsync(list[i], keepOutputs).ConfigureAwait(false))
                _wire.Null();
            _wire.End(item);
            _path.RemoveAt(_path.Count - 1);
        }

        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteAssetAsync(AssetOrArchive asset)
    {
        var start = BeginSigned(asset.Signature);
        await WriteFieldAsync(asset.Property, asset.Value, keepOutputs: false).ConfigureAwait(false);
        _wire.End(start);
        return true;
    }

    /// <returns>False where there is nothing to send, and nothing was written.</returns>
    private async ValueTask<bool> WriteFieldAsync(string key, object? value, bool keepOutputs)
    {
        _path.Add(".");
        _path.Add(key);
        var field = _wire.BeginField(key);
        var isWritten = await WriteAsync(value, keepOutputs).ConfigureAwait(false);
        if (isWritten)
            _wire.EndField(field);
        else
            _wire.DropField(field);
        _path.RemoveRange(_path.Count - 2, 2);
        return isWritten;
    }

    private int BeginSigned(string signature)
    {
        var start = _wire.BeginObject();
        _wire.Field(Signatures.Key, signature);
        return start;
    }
}
