using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace FreeAgentics.Infra.Engine.Wire;

/// <summary>From plan values to the protocol's structs.</summary>
internal static class StructWriter
{
    /// <summary>The struct of some properties.</summary>
    /// <param name="properties">What to write.</param>
    /// <param name="abilities">What the client can read.</param>
    /// <param name="partial">False leaves out each property that holds an unknown, for clients that cannot take them.</param>
    public static Struct Write(ObjectValue properties, WireAbilities abilities, bool partial = true)
    {
        var result = new Struct();
        foreach (var (name, value) in properties.Properties)
        {
            if (partial || !value.HasUnknowns)
                result.Fields[name] = Write(value, abilities);
        }

        return result;
    }

    public static Value Write(PropertyValue value, WireAbilities abilities) => value switch
    {
        StringValue text => Value.ForString(text.Value),
        NumberValue number => Value.ForNumber(number.Value),
        BoolValue flag => Value.ForBool(flag.Value),
        UnknownValue => Value.ForString(PropertyMarks.Unknown),
        SecretValue secret when !abilities.Secrets => Write(secret.Value, abilities),
        SecretValue secret => Signed(PropertyMarks.Secret, ("value", Write(secret.Value, abilities))),
        ArrayValue array => Value.ForList([.. array.Items.Select(item => Write(item, abilities))]),
        ObjectValue map => Value.ForStruct(Write(map, abilities)),
        AssetValue asset => Signed(PropertyMarks.Asset, ("text", Text(asset.Text)), ("path", Text(asset.Path)), ("uri", Text(asset.Uri))),
        ArchiveValue archive => Signed(
            PropertyMarks.Archive,
            ("assets", archive.Assets is { } assets ? Value.ForStruct(Write(new ObjectValue(assets), abilities)) : null),
            ("path", Text(archive.Path)),
            ("uri", Text(archive.Uri))),
        ResourceReferenceValue reference => Reference(reference, abilities),
        _ => Value.ForNull(),
    };

    /// <summary>An output value: a value with the URNs it depends on, as transforms get them.</summary>
    public static Value WriteOutput(PropertyValue value, IEnumerable<string> dependencies)
    {
        var secret = value as SecretValue;
        var content = secret?.Value ?? value;
        var urns = dependencies.Select(Value.ForString).ToArray();
        return Signed(
            PropertyMarks.OutputValue,
            ("value", content is UnknownValue ? null : Write(content, WireAbilities.All)),
            ("secret", secret is null ? null : Value.ForBool(true)),
            ("dependencies", urns.Length == 0 ? null : Value.ForList(urns)));
    }

    private static Value Reference(ResourceReferenceValue reference, WireAbilities abilities)
    {
        var id = reference.Id is { Length: 0 } ? PropertyMarks.Unknown : reference.Id;
        if (!abilities.References)
            return Value.ForString(id ?? reference.Urn);
        return Signed(
            PropertyMarks.ResourceReference,
            ("urn", Value.ForString(reference.Urn)),
            ("id", Text(id)),
            ("packageVersion", reference.PackageVersion.Length == 0 ? null : Value.ForString(reference.PackageVersion)));
    }

    private static Value Signed(string signature, params ReadOnlySpan<(string Name, Value? Value)> fields)
    {
        var result = new Struct();
        result.Fields[PropertyMarks.SignatureKey] = Value.ForString(signature);
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }

    private static Value? Text(string? text) => text is null ? null : Value.ForString(text);
}
