using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using Google.Protobuf.Collections;
using Grpc.Core;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace FreeAgentics.Infra.Engine.Wire;

/// <summary>From the protocol's structs to plan values.</summary>
internal static class StructReader
{
    /// <summary>The properties of a struct; those set to null at the top level count as not set.</summary>
    /// <param name="source">The struct; null for none.</param>
    /// <param name="dependencies">Collects the URNs that output values carry, by top-level property; null to ignore them.</param>
    public static ObjectValue Read(Struct? source, Dictionary<string, SortedSet<string>>? dependencies = null)
    {
        if (source is null || source.Fields.Count == 0)
            return ObjectValue.Empty;
        var properties = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in source.Fields)
        {
            if (value.KindCase == Value.KindOneofCase.NullValue)
                continue;
            var urns = new UrnSink();
            properties[RepeatedText.Of(name)] = Read(value, urns);
            if (dependencies is not null && urns.Urns is { } found)
                Merge(dependencies, name, found);
        }

        return new ObjectValue(properties.ToImmutable());
    }

    private static void Merge(Dictionary<string, SortedSet<string>> dependencies, string name, SortedSet<string> found)
    {
        if (dependencies.TryGetValue(name, out var known))
            known.UnionWith(found);
        else
            dependencies[name] = found;
    }

    private static PropertyValue Read(Value value, UrnSink urns) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => Text(value.StringValue),
        Value.KindOneofCase.NumberValue => new NumberValue(value.NumberValue),
        Value.KindOneofCase.BoolValue => value.BoolValue ? BoolValue.True : BoolValue.False,
        Value.KindOneofCase.ListValue => new ArrayValue([.. value.ListValue.Values.Select(item => Read(item, urns))]),
        Value.KindOneofCase.StructValue => Structure(value.StructValue.Fields, urns),
        _ => NullValue.Instance,
    };

    private static PropertyValue Text(string text) =>
        text == PropertyMarks.Unknown ? UnknownValue.Instance : new StringValue(RepeatedText.Of(text));

    private static PropertyValue Structure(MapField<string, Value> fields, UrnSink urns)
    {
        if (!fields.TryGetValue(PropertyMarks.SignatureKey, out var signature))
            return new ObjectValue(Properties(fields, urns));
        return signature.StringValue switch
        {
            PropertyMarks.Secret => Secret(fields.TryGetValue("value", out var content) ? Read(content, urns) : NullValue.Instance),
            PropertyMarks.OutputValue => Output(fields, urns),
            PropertyMarks.Asset => new AssetValue(Optional(fields, "text"), Optional(fields, "path"), Optional(fields, "uri")),
            PropertyMarks.Archive => new ArchiveValue(
                fields.TryGetValue("assets", out var assets) ? Properties(assets.StructValue.Fields, urns) : null,
                Optional(fields, "path"),
                Optional(fields, "uri")),
            PropertyMarks.ResourceReference => new ResourceReferenceValue(
                Optional(fields, "urn") ?? "", ReferencedId(fields), Optional(fields, "packageVersion") ?? ""),
            var other => throw new RpcException(new Status(
                StatusCode.InvalidArgument, $"unrecognized signature '{other}' in property map")),
        };
    }

    private static SecretValue Secret(PropertyValue content) => content as SecretValue ?? new SecretValue(content);

    private static PropertyValue Output(MapField<string, Value> fields, UrnSink urns)
    {
        if (fields.TryGetValue("dependencies", out var dependencies))
            urns.Add(dependencies.ListValue.Values.Select(urn => urn.StringValue));
        var value = fields.TryGetValue("value", out var content) ? Read(content, urns) : UnknownValue.Instance;
        return fields.TryGetValue("secret", out var secret) && secret.BoolValue ? Secret(value) : value;
    }

    // An id that is not known yet comes as the sentinel or as an empty string.
    private static string? ReferencedId(MapField<string, Value> fields) =>
        Optional(fields, "id") is { } id ? (id == PropertyMarks.Unknown ? "" : id) : null;

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(MapField<string, Value> fields, UrnSink urns)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            properties[RepeatedText.Of(name)] = Read(value, urns);
        return properties.ToImmutable();
    }

    private static string? Optional(MapField<string, Value> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;

    private sealed class UrnSink
    {
        public SortedSet<string>? Urns { get; private set; }

        public void Add(IEnumerable<string> urns)
        {
            Urns ??= new SortedSet<string>(StringComparer.Ordinal);
            Urns.UnionWith(urns);
        }
    }
}
