using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>The type of a property.</summary>
public abstract record TypeSchema
{
    public sealed record Primitive(PrimitiveKind Kind) : TypeSchema;

    public sealed record ArrayOf(TypeSchema Item) : TypeSchema;

    public sealed record MapOf(TypeSchema Item) : TypeSchema;

    /// <summary>A nested object; <see cref="SchemaCatalog.Object"/> has its properties.</summary>
    /// <param name="Name"><c>aws:inputs.ec2.SecurityGroupIngress</c>: package, side, namespace, name. The sides are
    /// inputs and outputs of resources, invokes and results of functions.</param>
    public sealed record ObjectRef(string Name) : TypeSchema;

    /// <summary>An enumeration of strings; <see cref="SchemaCatalog.Enum"/> has its values.</summary>
    /// <param name="Name"><c>aws:enums.rds.InstanceType</c>.</param>
    public sealed record EnumRef(string Name) : TypeSchema;

    public sealed record UnionOf(ImmutableArray<TypeSchema> Cases) : TypeSchema;
}
