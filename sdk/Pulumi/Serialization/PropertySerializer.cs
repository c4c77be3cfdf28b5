using System.Collections;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>Turns whatever a program may pass into values of the wire, waiting for outputs on the way.</summary>
/// <param name="owner">What the values belong to, for errors.</param>
/// <param name="keepResources">Send references to resources, rather than ids and URNs.</param>
/// <param name="trackReferences">A reference to a resource counts as a dependency on it.</param>
internal sealed partial class PropertySerializer(string owner, bool keepResources, bool trackReferences = true)
{
    private readonly List<string> _path = [];
    private HashSet<Resource>? _dependencies;

    /// <summary>The resources that the values since the last call came from, or null if there are none.</summary>
    public HashSet<Resource>? TakeDependencies()
    {
        var dependencies = _dependencies;
        _dependencies = null;
        return dependencies;
    }

    /// <param name="name">Where the value is, for errors.</param>
    /// <param name="value">Plain values, inputs, outputs, args, resources, assets and collections of them.</param>
    /// <param name="keepOutputs">Send outputs as such, so that the receiver sees what is unknown or secret and its dependencies.</param>
    /// <returns>Null where there is nothing to send.</returns>
    /// <exception cref="InvalidOperationException">A value is of a type that cannot be sent.</exception>
    public async ValueTask<Value?> SerializeAsync(string name, object? value, bool keepOutputs = false)
    {
        _path.Add(name);
        var result = await SerializeAsync(value, keepOutputs).ConfigureAwait(false);
        _path.RemoveAt(_path.Count - 1);
        return result;
    }

    private ValueTask<Value?> SerializeAsync(object? value, bool keepOutputs) => value switch
    {
        null => default,
        string text => new(Value.ForString(text)),
        bool flag => new(Value.ForBool(flag)),
        int number => new(Value.ForNumber(number)),
        double number => new(Value.ForNumber(number)),
        IInput input => SerializeAsync(input.Content, keepOutputs),
        IOutput output => keepOutputs ? SerializeOutputValueAsync(output) : SerializeOutputAsync(output),
        IInputEntries entries => SerializeEntriesAsync(entries, keepOutputs),
        InputArgs args => SerializeArgsAsync(args, keepOutputs),
        IUnion union => SerializeAsync(union.Value, keepOutputs),
        JsonElement json => new(JsonValues.Of(json)),
        AssetOrArchive asset => SerializeAssetAsync(asset),
        CustomResource resource => SerializeCustomAsync(resource),
        ComponentResource component => SerializeComponentAsync(component),
        IDictionary dictionary => SerializeDictionaryAsync(dictionary, keepOutputs),
        IList list => SerializeListAsync(list, keepOutputs),
        Enum constant when constant.GetTypeCode() == TypeCode.Int32 => new(Value.ForNumber(Convert.ToInt32(constant))),
        ValueTuple => default,
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{Where}"),
        _ when EnumType.Find(value.GetType()) is { } enumType => new(enumType.ToWire(value)),
        _ when OutputTypeFields.Find(value.GetType()) is { } fields => SerializeFieldsAsync(fields, value, keepOutputs),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{Where}"),
    };

    private string Where => $"{owner}.{string.Concat(_path)}";

    private async ValueTask<Value?> SerializeOutputAsync(IOutput output)
    {
        var data = await output.GetBoxedDataAsync().ConfigureAwait(false);
        DependOn(data.Resources);
        if (!data.IsKnown)
            return WireValues.Unknown();

        var value = await SerializeAsync(data.Value, keepOutputs: false).ConfigureAwait(false);
        return data.IsSecret ? WireValues.Secret(value ?? Value.ForNull()) : value;
    }

    private async ValueTask<Value?> SerializeCustomAsync(CustomResource resource)
    {
        if (Tracks)
            DependOn(resource.Itself);
        var id = resource is DependencyResource ? null : await ReadAsync(resource.Id).ConfigureAwait(false);
        if (!keepResources)
            return id is null ? WireValues.Unknown() : Value.ForString(id);

        var urn = await ReadAsync(resource.Urn).ConfigureAwait(false);
        return WireValues.Signed(
            Signatures.Resource,
            (Signatures.UrnProperty, Value.ForString(urn ?? Signatures.Unknown)),
            (Signatures.IdProperty, Value.ForString(id ?? "")));
    }

    private async ValueTask<Value?> SerializeComponentAsync(ComponentResource component)
    {
        // Never its properties: a component may refer to children that refer to it.
        var urn = Value.ForString(await ReadAsync(component.Urn).ConfigureAwait(false) ?? Signatures.Unknown);
        return keepResources ? WireValues.Signed(Signatures.Resource, (Signatures.UrnProperty, urn)) : urn;
    }

    // The URN or id of a resource that a value refers to.
    private async ValueTask<string?> ReadAsync(Output<string> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (Tracks)
            DependOn(data.Resources);
        return data.IsKnown ? data.Value : null;
    }

    private bool Tracks => trackReferences || !keepResources;

    private void DependOn(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count > 0)
            (_dependencies ??= []).UnionWith(resources);
    }
}
