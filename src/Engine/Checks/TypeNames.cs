using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>Types in words.</summary>
internal static class TypeNames
{
    public static string Of(TypeSchema type) => type switch
    {
        TypeSchema.Primitive { Kind: PrimitiveKind.String } => "a string",
        TypeSchema.Primitive { Kind: PrimitiveKind.Integer } => "a whole number",
        TypeSchema.Primitive { Kind: PrimitiveKind.Number } => "a number",
        TypeSchema.Primitive { Kind: PrimitiveKind.Boolean } => "true or false",
        TypeSchema.Primitive { Kind: PrimitiveKind.Asset } => "an asset",
        TypeSchema.Primitive { Kind: PrimitiveKind.Archive } => "an archive",
        TypeSchema.ArrayOf => "a list",
        TypeSchema.MapOf => "a map",
        TypeSchema.ObjectRef => "an object",
        TypeSchema.EnumRef => "a string",
        TypeSchema.UnionOf union => string.Join(" or ", union.Cases.Select(Of).Distinct()),
        _ => "a value",
    };

    public static string Of(PropertyValue value) => value switch
    {
        StringValue => "a string",
        NumberValue number => double.IsInteger(number.Value) ? "a number" : "a fraction",
        BoolValue => "a boolean",
        ArrayValue => "a list",
        ObjectValue => "an object",
        AssetValue => "an asset",
        ArchiveValue => "an archive",
        ResourceReferenceValue => "a resource",
        SecretValue secret => Of(secret.Value),
        _ => "no value",
    };
}
