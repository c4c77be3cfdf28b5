using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>The facts of all providers, read on demand: a token costs nothing until somebody asks for it.</summary>
public sealed class SchemaCatalog
{
    /// <summary>The catalog that ships with the program.</summary>
    public static SchemaCatalog Default { get; } = new();

    /// <summary>Every resource token, in ordinal order.</summary>
    public ImmutableArray<string> ResourceTokens => throw new InvalidOperationException();

    /// <summary>True when the package (<c>aws</c>) is in the catalog at all.</summary>
    public bool HasPackage(string package) => throw new InvalidOperationException();

    /// <summary>The version of a package from which the facts were taken.</summary>
    public string Version(string package) => throw new InvalidOperationException();

    /// <summary>A resource type, or null where the catalog has no facts of it.</summary>
    public ResourceSchema? Resource(string token) => throw new InvalidOperationException();

    /// <summary>A function, or null where the catalog has no facts of it.</summary>
    public FunctionSchema? Function(string token) => throw new InvalidOperationException();

    /// <summary>The properties of a nested object.</summary>
    public FrozenDictionary<string, PropertySchema> Object(string name) => throw new InvalidOperationException();

    /// <summary>The values of an enumeration.</summary>
    public ImmutableArray<string> Enum(string name) => throw new InvalidOperationException();
}
