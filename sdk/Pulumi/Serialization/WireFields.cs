using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The fields of an object in its bytes: each is found, and turned into a value, only when asked for.</summary>
internal readonly struct WireFields(ByteString bytes)
{
    private const int EntryTag = 0x0A;
    private const int KeyTag = 0x0A;

    /// <returns>Null if there is no such field.</returns>
    public Value? Find(string name)
    {
        if (!Ascii.IsValid(name))
            return ParseWhole(name);
        var rest = bytes.Span;
        while (!rest.IsEmpty)
        {
            if (rest[0] != EntryTag)
                return ParseWhole(name);
            rest = rest[1..];
            var entry = Take(ref rest);
            if (entry.IsEmpty || entry[0] != KeyTag)
                return ParseWhole(name);
            entry = entry[1..];
            var key = Take(ref entry);
            if (Ascii.Equals(key, name) && !entry.IsEmpty)
            {
                entry = entry[1..];
                return Value.Parser.ParseFrom(Take(ref entry));
            }
        }

        return null;
    }

    // An encoder may order or repeat fields otherwise than all known ones do.
    private Value? ParseWhole(string name)
        => Struct.Parser.ParseFrom(bytes).Fields.GetValueOrDefault(name);

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        var (length, size) = (0, 0);
        do
        {
            length |= (rest[size] & 0x7F) << (7 * size);
        }
        while (rest[size++] >= 0x80);
        var taken = rest.Slice(size, length);
        rest = rest[(size + length)..];
        return taken;
    }
}
