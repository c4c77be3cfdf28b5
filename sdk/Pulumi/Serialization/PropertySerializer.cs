using System.Collections;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>Writes whatever a program may pass as values of the wire, waiting for outputs on the way.</summary>
/// <param name="owner">What the values belong to, for errors.</param>
/// <param name="keepResources">Send references to resources, rather than ids and URNs.</param>
/// <param name="trackReferences">A reference to a resource counts as a dependency on it.</param>
internal sealed partial class PropertySerializer(string owner, bool keepResources, bool trackReferences = true)
{
    private readonly WireWriter _wire = new();
    private readonly InputWriter _inputs = new();
    private readonly List<string> _path = [];
    private HashSet<Resource>? _dependencies;

    /// <summary>Serializes properties one after the other, without those that have no value.</summary>
    /// <param name="properties">By their names on the wire.</param>
    /// <param name="keepOutputs">Send outputs as such, so that the receiver sees what is unknown or secret and its dependencies.</param>
    /// <exception cref="InvalidOperationException">A value is of a type that cannot be sent.</exception>
    public async ValueTask<SerializedProperties> SerializeAsync(
        IReadOnlyCollection<KeyValuePair<string, object?>> properties, bool keepOutputs = false)
    {
        var dependencies = new List<(string, HashSet<Resource>?)>(properties.Count);
        foreach (var (key, value) in properties)
        {
            if (value is null)
                continue;
            var isWritten = await WriteFieldAsync(key, value, keepOutputs).ConfigureAwait(false);
            var sources = TakeDependencies();
            if (isWritten)
                dependencies.Add((key, sources));
        }

        return new(_wire.ToByteString(), dependencies);
    }

    /// <inheritdoc cref="SerializeAsync(IReadOnlyCollection{KeyValuePair{string, object?}}, bool)"/>
    public ValueTask<SerializedProperties> SerializeAsync(InputArgs args, bool keepOutputs = false)
        => SerializeAsync(InputWriter.Read(args), keepOutputs);

    /// <param name="value">Plain values, inputs, outputs, args, resources, assets and collections of them.</param>
    /// <param name="keepOutputs">Send outputs as such.</param>
    /// <returns>The value with the resources that it came from, null where there are none; a null value where there is nothing to send.</returns>
    /// <exception cref="InvalidOperationException">A value is of a type that cannot be sent.</exception>
    public async ValueTask<(Value? Value, HashSet<Resource>? Dependencies)> SerializeAsync(object? value, bool keepOutputs = false)
        => await WriteAsync(value, keepOutputs).ConfigureAwait(false)
            ? (Value.Parser.ParseFrom(_wire.ToByteString()), TakeDependencies())
            : (null, TakeDependencies());

    /// <returns>False where there is nothing to send, and nothing was written.</returns>
    private ValueTask<bool> WriteAsync(object? value, bool keepOutputs)
    {
        switch (value)
        {
            case null or ValueTuple:
                return new(false);
            case string text:
                _wire.Text(text);
                return new(true);
            case bool flag:
                _wire.Flag(flag);
                return new(true);
            case int number:
                _wire.Number(number);
                return new(true);
            case double number:
                _wire.Number(number);
                return new(true);
            case IInput input:
                return WriteAsync(input.Content, keepOutputs);
            case IOutput output:
                return keepOutputs ? WriteOutputValueAsync(output) : WriteOutputAsync(output);
            case IUnion union:
                return WriteAsync(union.Value, keepOutputs);
            default:
                return WriteCompoundAsync(value, keepOutputs);
        }
    }

    private ValueTask<bool> WriteCompoundAsync(object value, bool keepOutputs) => value switch
    {
        IInputEntries entries => WriteEntriesAsync(entries, keepOutputs),
        InputArgs args => WriteArgsAsync(args, keepOutputs),
        JsonElement json => new(JsonValues.Write(json, _wire)),
        AssetOrArchive asset => WriteAssetAsync(asset),
        CustomResource resource => WriteCustomAsync(resource),
        ComponentResource component => WriteComponentAsync(component),
        IDictionary dictionary => WriteDictionaryAsync(dictionary, keepOutputs),
        IList list => WriteListAsync(list, keepOutputs),
        Enum constant when constant.GetTypeCode() == TypeCode.Int32 => WriteAsync(Convert.ToInt32(constant), keepOutputs),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{Where}"),
        _ when EnumType.Find(value.GetType()) is { } enumType => WriteAsync(enumType.ToPrimitive(value), keepOutputs),
        _ when OutputTypeFields.Find(value.GetType()) is { } fields => WriteFieldsAsync(fields, value, keepOutputs),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{Where}"),
    };

    private string Where => $"{owner}{string.Concat(_path)}";

    private HashSet<Resource>? TakeDependencies()
    {
        var dependencies = _dependencies;
        _dependencies = null;
        return dependencies;
    }

    private void DependOn(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count > 0)
            (_dependencies ??= []).UnionWith(resources);
    }
}
