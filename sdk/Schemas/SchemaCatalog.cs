using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>The facts of all providers, read on demand: a token costs nothing until somebody asks for it.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public sealed class SchemaCatalog
{
    private readonly Dictionary<string, Lazy<PackageSchema>> _packages = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<string>> _resourceTokens;

    private SchemaCatalog(IEnumerable<string> packages, Func<string, byte[]> read)
    {
        foreach (var package in packages)
            _packages.Add(package, new(() => new PackageSchema(package, read(package))));
        _resourceTokens = new(() => [.. _packages.Values.SelectMany(package => package.Value.ResourceTokens).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The catalog that ships with the program.</summary>
    public static SchemaCatalog Default { get; } = new(EmbeddedDocuments.Packages, EmbeddedDocuments.Read);

    /// <summary>Every resource token, in ordinal order. Indexes every package.</summary>
    public ImmutableArray<string> ResourceTokens => _resourceTokens.Value;

    /// <summary>A catalog of other documents, by package name.</summary>
    public static SchemaCatalog Of(IReadOnlyDictionary<string, byte[]> documents) =>
        new(documents.Keys, package => documents[package]);

    /// <summary>True when the package (<c>aws</c>) is in the catalog at all.</summary>
    public bool HasPackage(string package) => _packages.ContainsKey(package);

    /// <summary>The version of a package from which the facts were taken.</summary>
    /// <exception cref="KeyNotFoundException">The catalog lacks the package.</exception>
    public string Version(string package) => Package(package).Version;

    /// <summary>A resource type, or null where the catalog has no facts of it.</summary>
    public ResourceSchema? Resource(string token) => PackageOfToken(token)?.Resource(token);

    /// <summary>A function, or null where the catalog has no facts of it.</summary>
    public FunctionSchema? Function(string token) => PackageOfToken(token)?.Function(token);

    /// <summary>Every function token of a package, in ordinal order.</summary>
    public ImmutableArray<string> FunctionTokens(string package) => Package(package).FunctionTokens;

    /// <summary>Rules for every type of a package, also for those without facts, such as custom resources.</summary>
    public ImmutableArray<ReplaceRule> Replaces(string package) => Package(package).Rules;

    /// <summary>The properties of a nested object, by the name in a <see cref="TypeSchema.ObjectRef"/>.</summary>
    /// <exception cref="KeyNotFoundException">The catalog lacks the object.</exception>
    public IReadOnlyDictionary<string, PropertySchema> Object(string name)
    {
        var (package, local) = Split(name);
        return Package(package).Object(local);
    }

    /// <summary>The values of an enumeration, by the name in a <see cref="TypeSchema.EnumRef"/>.</summary>
    /// <exception cref="KeyNotFoundException">The catalog lacks the enumeration.</exception>
    public ImmutableArray<string> Enum(string name) => [.. EnumMembers(name).Select(member => member.Value)];

    /// <summary>Member name and value of each case of an enumeration, in the provider's order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> EnumMembers(string name)
    {
        var (package, local) = Split(name);
        return Package(package).Enum(local);
    }

    private PackageSchema Package(string package) => _packages.TryGetValue(package, out var found)
        ? found.Value
        : throw new KeyNotFoundException($"The schema catalog has no package '{package}'. It has {string.Join(", ", _packages.Keys)}.");

    private PackageSchema? PackageOfToken(string token)
    {
        const string provider = "pulumi:providers:";
        var package = token.StartsWith(provider, StringComparison.Ordinal) ? token[provider.Length..] : Split(token).Package;
        return _packages.TryGetValue(package, out var found) ? found.Value : null;
    }

    private static (string Package, string Local) Split(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (name, "") : (name[..colon], name[(colon + 1)..]);
    }
}
