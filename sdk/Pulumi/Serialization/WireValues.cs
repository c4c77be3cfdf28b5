using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Special values as they look on the wire.</summary>
internal static class WireValues
{
    /// <returns>The signature of a special value, or null for a plain one.</returns>
    public static string? SignatureOf(Value value)
        => value.KindCase == Value.KindOneofCase.StructValue
            && value.StructValue.Fields.TryGetValue(Signatures.Key, out var signature)
            && signature.KindCase == Value.KindOneofCase.StringValue
                ? signature.StringValue
                : null;

    public static bool IsUnknown(Value value)
        => value.KindCase == Value.KindOneofCase.StringValue && value.StringValue == Signatures.Unknown;

    /// <returns>The text of a field, or null if it is missing or something else.</returns>
    public static string? Text(Struct fields, string key)
        => fields.Fields.TryGetValue(key, out var value) && value.KindCase == Value.KindOneofCase.StringValue
            ? value.StringValue
            : null;
}
