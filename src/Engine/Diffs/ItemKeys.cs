using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The keys of a list's items: of objects the texts of their key properties, of simple values the text itself; null where there is none.</summary>
internal sealed class ItemKeys
{
    // A port without a protocol is a TCP port, for Kubernetes as for its clients.
    private const string ProtocolKey = "protocol";
    private const string DefaultProtocol = "TCP";

    private readonly string?[] _keys;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    private ItemKeys(string?[] keys)
    {
        _keys = keys;
        AreUnique = true;
        for (var i = 0; i < keys.Length; i++)
            AreUnique &= keys[i] is { } key && _indices.TryAdd(key, i);
    }

    public int Count => _keys.Length;

    /// <summary>True where every item has a key and no two have the same.</summary>
    public bool AreUnique { get; }

    public string? this[int index] => _keys[index];

    public int? IndexOf(string key) => _indices.TryGetValue(key, out var index) ? index : null;

    public static ItemKeys Of(FieldForm form, ArrayValue items) => new([.. items.Items.Select(item => KeyOf(form, item))]);

    private static string? KeyOf(FieldForm form, PropertyValue item)
    {
        if (item is not ObjectValue map)
            return Text(item);
        if (form.Keys.IsEmpty)
            return null;
        var parts = form.Keys.Select(key => map[key] is { } part ? Text(part) : key == ProtocolKey ? DefaultProtocol : "").ToArray();
        return parts.Any(part => part is null) || parts.All(part => part!.Length == 0) ? null : string.Join('/', parts.Where(part => part!.Length > 0));
    }

    private static string? Text(PropertyValue value) => value switch
    {
        StringValue text => text.Value,
        NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        BoolValue flag => flag.Value ? "true" : "false",
        NullValue => "",
        _ => null,
    };
}
