using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON as a value of the wire.</summary>
internal static class JsonValues
{
    /// <returns>False, with nothing written, for a JSON null.</returns>
    public static bool Write(JsonElement element, WireWriter wire)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                wire.Text(element.GetString()!);
                return true;
            case JsonValueKind.Number:
                wire.Number(element.GetDouble());
                return true;
            case JsonValueKind.True or JsonValueKind.False:
                wire.Flag(element.GetBoolean());
                return true;
            case JsonValueKind.Array:
                WriteList(element, wire);
                return true;
            case JsonValueKind.Object:
                WriteObject(element, wire);
                return true;
            default:
                return false;
        }
    }

    private static void WriteList(JsonElement element, WireWriter wire)
    {
        var start = wire.BeginList();
        foreach (var child in element.EnumerateArray())
        {
            var item = wire.BeginItem();
            WriteOrNull(child, wire);
            wire.End(item);
        }

        wire.End(start);
    }

    // A name given twice counts once, with its last value, as in any JSON.
    private static void WriteObject(JsonElement element, WireWriter wire)
    {
        var start = wire.BeginObject();
        foreach (var property in element.EnumerateObject().Reverse().DistinctBy(property => property.Name)
            .OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            var field = wire.BeginField(property.Name);
            WriteOrNull(property.Value, wire);
            wire.EndField(field);
        }

        wire.End(start);
    }

    private static void WriteOrNull(JsonElement element, WireWriter wire)
    {
        if (!Write(element, wire))
            wire.Null();
    }
}
