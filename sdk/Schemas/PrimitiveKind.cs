namespace FreeAgentics.Infra.Schemas;

/// <summary>Types without structure.</summary>
public enum PrimitiveKind
{
    String,
    Integer,
    Number,
    Boolean,
    Asset,
    Archive,
    Any,
}
