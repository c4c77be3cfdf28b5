using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>Writes google.protobuf.Value and Struct as bytes, without objects in between.</summary>
/// <remarks>Lengths stand before what they measure, so each is given one byte and widened at the end where that is too little.</remarks>
internal sealed class WireWriter
{
    private const byte NullTag = 0x08;
    private const byte NumberTag = 0x11;
    private const byte TextTag = 0x1A;
    private const byte FlagTag = 0x20;
    private const byte ObjectTag = 0x2A;
    private const byte ListTag = 0x32;

    // Of a map's entry in its object and of the key and value in the entry; list items are tagged as entries are.
    private const byte EntryTag = 0x0A;
    private const byte KeyTag = 0x0A;
    private const byte ValueTag = 0x12;

    private byte[] _buffer = new byte[512];
    private int _length;

    public int Length => _length;

    public ByteString ToByteString() => ByteString.CopyFrom(_buffer, 0, _length);

    public void Null()
    {
        Byte(NullTag);
        Byte(0);
    }

    public void Number(double value)
    {
        Byte(NumberTag);
        BinaryPrimitives.WriteDoubleLittleEndian(Space(sizeof(double)), value);
        _length += sizeof(double);
    }

    public void Flag(bool value)
    {
        Byte(FlagTag);
        Byte(value ? (byte)1 : (byte)0);
    }

    public void Text(string value) => Text(TextTag, value);

    public int BeginObject() => Begin(ObjectTag);

    public int BeginList() => Begin(ListTag);

    public int BeginItem() => Begin(EntryTag);

    /// <summary>Opens a field of an object, to be followed by one value and <see cref="EndField"/>.</summary>
    public (int Entry, int Value) BeginField(string key)
    {
        var entry = Begin(EntryTag);
        Text(KeyTag, key);
        return (entry, Begin(ValueTag));
    }

    public void EndField((int Entry, int Value) field)
    {
        End(field.Value);
        End(field.Entry);
    }

    /// <summary>Takes back what was written from a former <see cref="Length"/> on.</summary>
    public byte[] CutFrom(int start)
    {
        var cut = _buffer[start.._length];
        _length = start;
        return cut;
    }

    /// <summary>Puts back what was cut.</summary>
    public void Paste(ReadOnlySpan<byte> cut)
    {
        cut.CopyTo(Space(cut.Length));
        _length += cut.Length;
    }

    /// <summary>Takes back everything since the field was opened.</summary>
    public void DropField((int Entry, int Value) field) => _length = field.Entry - 2;

    public void Field(string key, string value)
    {
        var field = BeginField(key);
        Text(value);
        EndField(field);
    }

    /// <param name="start">What the matching Begin returned.</param>
    public void End(int start)
    {
        var length = _length - start;
        var extra = VarintSize(length) - 1;
        if (extra > 0)
        {
            Space(extra);
            Buffer.BlockCopy(_buffer, start, _buffer, start + extra, length);
            _length += extra;
        }

        Varint(_buffer.AsSpan(start - 1), length);
    }

    private static int VarintSize(int value)
    {
        var size = 1;
        while ((value >>= 7) > 0)
            size++;
        return size;
    }

    private static void Varint(Span<byte> target, int value)
    {
        var index = 0;
        for (; value >= 0x80; value >>= 7)
            target[index++] = (byte)(value | 0x80);
        target[index] = (byte)value;
    }

    private int Begin(byte tag)
    {
        Byte(tag);
        Byte(0);
        return _length;
    }

    private void Text(byte tag, string value)
    {
        var start = Begin(tag);
        _length += Encoding.UTF8.GetBytes(value, Space(Encoding.UTF8.GetMaxByteCount(value.Length)));
        End(start);
    }

    private void Byte(byte value)
    {
        Space(1)[0] = value;
        _length++;
    }

    private Span<byte> Space(int size)
    {
        if (_buffer.Length - _length < size)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + size));
        return _buffer.AsSpan(_length);
    }
}
