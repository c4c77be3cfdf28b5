using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>C# text of catalog types.</summary>
internal sealed class TypeWriter(PackageNaming naming)
{
    /// <summary>True for a collection, whose property creates itself when it is first read.</summary>
    public static bool IsCollection(TypeSchema type) => type is TypeSchema.ArrayOf or TypeSchema.MapOf;

    /// <summary>True when the official packages write the type as a plain object, which their argument classes then refuse.</summary>
    public static bool IsWideUnion(TypeSchema type) => type is TypeSchema.UnionOf { Cases.Length: > 2 };

    /// <summary>The type of a member of an argument class, without a question mark.</summary>
    /// <param name="inObject">True inside a nested object, where some packages write any as JSON.</param>
    public string Input(TypeSchema type, bool inObject) => type switch
    {
        TypeSchema.ArrayOf array => $"InputList<{Element(array.Item, TypeForm.Input, inObject)}>",
        TypeSchema.MapOf map => $"InputMap<{Element(map.Item, TypeForm.Input, inObject)}>",
        TypeSchema.Primitive { Kind: PrimitiveKind.Any } when inObject && naming.AnyIsJson => "InputJson",
        TypeSchema.UnionOf union when !IsAsset(union) => $"InputUnion<{Cases(union, TypeForm.Input, inObject)}>",
        _ => $"Input<{Element(type, TypeForm.Input, inObject)}>",
    };

    /// <summary>The type of a member of a function's plain arguments, without a question mark.</summary>
    public string Plain(TypeSchema type) => type switch
    {
        TypeSchema.ArrayOf array => $"List<{Element(array.Item, TypeForm.Plain, inObject: false)}>",
        TypeSchema.MapOf map => $"Dictionary<string, {Element(map.Item, TypeForm.Plain, inObject: false)}>",
        _ => Element(type, TypeForm.Plain, inObject: false),
    };

    /// <summary>The type of a value that comes back.</summary>
    /// <param name="required">False where the provider may leave the value out; arrays are never null.</param>
    public string Output(TypeSchema type, bool required, bool inObject) =>
        Element(type, TypeForm.Output, inObject) + (required || type is TypeSchema.ArrayOf ? "" : "?");

    private string Element(TypeSchema type, TypeForm form, bool inObject) => type switch
    {
        TypeSchema.Primitive primitive => Primitive(primitive.Kind, inObject),
        TypeSchema.ArrayOf array => $"ImmutableArray<{Element(array.Item, form, inObject)}>",
        TypeSchema.MapOf map => $"ImmutableDictionary<string, {Element(map.Item, form, inObject)}>",
        TypeSchema.ObjectRef reference => (form == TypeForm.Plain ? naming.PlainObject(reference.Name) : naming.Object(reference.Name)).ToString(),
        TypeSchema.EnumRef reference => naming.Enum(reference.Name).ToString(),
        TypeSchema.UnionOf union when IsAsset(union) => "AssetOrArchive",
        TypeSchema.UnionOf union when form == TypeForm.Output && IsEnumOrText(union) => "string",
        TypeSchema.UnionOf union when IsWideUnion(union) => "object",
        TypeSchema.UnionOf union => $"Union<{Cases(union, form, inObject)}>",
        _ => throw new ArgumentException($"'{type}' has no C# form.", nameof(type)),
    };

    private string Cases(TypeSchema.UnionOf union, TypeForm form, bool inObject) =>
        string.Join(", ", union.Cases.Select(item => Element(item, form, inObject)));

    private string Primitive(PrimitiveKind kind, bool inObject) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Integer => "int",
        PrimitiveKind.Number => "double",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Archive => "Archive",
        PrimitiveKind.Any => inObject && naming.AnyIsJson ? "global::System.Text.Json.JsonElement" : "object",
        _ => "AssetOrArchive",
    };

    private static bool IsAsset(TypeSchema.UnionOf union) =>
        union.Cases.All(item => item is TypeSchema.Primitive { Kind: PrimitiveKind.Asset or PrimitiveKind.Archive });

    private static bool IsEnumOrText(TypeSchema.UnionOf union) =>
        union.Cases.All(item => item is TypeSchema.EnumRef or TypeSchema.Primitive { Kind: PrimitiveKind.String });
}
