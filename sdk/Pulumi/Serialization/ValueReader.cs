using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Reads values of the wire without a target type: bool, double, string, lists and dictionaries of them, assets,
/// resources and outputs.
/// </summary>
internal static class ValueReader
{
    /// <summary>The value with what is unknown or secret anywhere inside it.</summary>
    public static OutputData Read(Value value)
    {
        var scan = ValueScan.Of(value);
        return new(ImmutableHashSet<Resource>.Empty, scan.IsKnown ? ReadPlain(value) : null, scan.IsKnown, scan.IsSecret);
    }

    /// <summary>The value without its secrecy; null for what is unknown.</summary>
    public static object? ReadPlain(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.NullValue => null,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue => value.StringValue == Signatures.Unknown ? null : value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.ListValue => ImmutableArray.CreateRange(value.ListValue.Values.Select(ReadPlain)),
        Value.KindOneofCase.StructValue => ReadObject(value),
        _ => throw new InvalidOperationException("Should never get 'None' type when deserializing protobuf"),
    };

    /// <summary>Properties that the engine keeps for itself and a program does not see.</summary>
    public static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    private static object? ReadObject(Value value) => WireValues.SignatureOf(value) switch
    {
        Signatures.Secret => ReadPlain(ValueScan.SecretContent(value)),
        Signatures.Asset => AssetReader.ReadAsset(value.StructValue),
        Signatures.Archive => AssetReader.ReadArchive(value.StructValue),
        Signatures.Resource => ResourceReferences.Read(value.StructValue),
        Signatures.OutputValue => ReadOutput(value.StructValue),
        _ => value.StructValue.Fields
            .Where(field => !IsInternal(field.Key))
            .ToImmutableDictionary(field => field.Key, field => ReadPlain(field.Value)),
    };

    private static object ReadOutput(Struct fields)
    {
        var value = fields.Fields.TryGetValue(Signatures.ValueProperty, out var known) ? ReadPlain(known) : null;
        var isSecret = fields.Fields.TryGetValue(Signatures.SecretProperty, out var secret) && secret.BoolValue;
        var dependencies = fields.Fields.TryGetValue(Signatures.DependenciesProperty, out var urns)
            ? urns.ListValue.Values.Select(Resource (urn) => new DependencyResource(urn.StringValue)).ToImmutableHashSet()
            : [];
        return TypedOutput(value, new(dependencies, value, known is not null, isSecret));
    }

    // Programs match on Output<string> and the like.
    private static object TypedOutput(object? value, OutputData data) => value switch
    {
        string => new Output<string>(data),
        double => new Output<double>(data),
        bool => new Output<bool>(data),
        ImmutableArray<object?> => new Output<ImmutableArray<object?>>(data),
        ImmutableDictionary<string, object?> => new Output<ImmutableDictionary<string, object?>>(data),
        _ => new Output<object?>(data),
    };
}
