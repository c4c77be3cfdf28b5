using Google.Protobuf.WellKnownTypes;

namespace FreeAgentics.Infra.Testing.Raw;

/// <summary>Writes protocol values in few words.</summary>
public static class Values
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string SignatureKey = "4dabf18193072939515e22adb298388d";

    public static Struct Object(params (string Name, object? Value)[] fields)
    {
        var result = new Struct();
        foreach (var (name, value) in fields)
            result.Fields[name] = Of(value);
        return result;
    }

    /// <summary>A list.</summary>
    public static Value List(params object?[] items) => Value.ForList([.. items.Select(Of)]);

    /// <summary>A secret.</summary>
    public static Value Secret(object? value) => Signed("1b47061264138c4ac30d75fd1eb44270", ("value", value));

    /// <summary>An output value.</summary>
    public static Value Output(object? value, bool secret, params string[] dependencies) => Signed(
        "d0e6a833031e9bbcd3f4e8bde6ca49a4", ("value", value), ("secret", secret), ("dependencies", List([.. dependencies])));

    /// <summary>An object with a signature.</summary>
    public static Value Signed(string signature, params (string Name, object? Value)[] fields) =>
        Value.ForStruct(Object([(SignatureKey, signature), .. fields]));

    public static Value Of(object? value) => value switch
    {
        null => Value.ForNull(),
        Value ready => ready,
        Struct fields => Value.ForStruct(fields),
        string text => Value.ForString(text),
        bool flag => Value.ForBool(flag),
        int number => Value.ForNumber(number),
        double number => Value.ForNumber(number),
        _ => throw new ArgumentException($"no protocol value for {value.GetType()}", nameof(value)),
    };
}
