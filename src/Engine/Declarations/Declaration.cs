using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.Engine.Declarations;

/// <summary>What a program asked for with one RegisterResource, parsed.</summary>
internal sealed record Declaration
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required bool Custom { get; init; }

    /// <summary>The parent's URN; empty for none.</summary>
    public required string Parent { get; init; }

    public required ObjectValue Inputs { get; init; }

    public required ImmutableSortedSet<string> Dependencies { get; init; }

    public required ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; }

    /// <summary>Provider reference (<c>urn::id</c>); empty for the default provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Provider references by package, that children inherit.</summary>
    public required ImmutableSortedDictionary<string, string> Providers { get; init; }

    /// <summary>The version of the provider; empty for the catalog's own.</summary>
    public required string Version { get; init; }

    public required string PluginDownloadUrl { get; init; }

    /// <summary>Null where neither the program nor a parent says anything.</summary>
    public bool? Protect { get; init; }

    public bool? RetainOnDelete { get; init; }

    public bool? DeleteBeforeReplace { get; init; }

    public required string DeletedWith { get; init; }

    public required string ImportId { get; init; }

    public required ImmutableArray<string> IgnoreChanges { get; init; }

    public required ImmutableArray<string> ReplaceOnChanges { get; init; }

    /// <summary>URNs of resources whose replacement replaces this one too.</summary>
    public required ImmutableArray<string> ReplaceWith { get; init; }

    public required ImmutableArray<string> AdditionalSecretOutputs { get; init; }

    public required ImmutableArray<Alias> Aliases { get; init; }

    public required ImmutableSortedDictionary<string, TimeSpan> CustomTimeouts { get; init; }

    public string Package => Urns.TypeToken.Package(Type);

    /// <summary>A custom resource without parent, provider and options.</summary>
    public static Declaration Plain(string type, string name, ObjectValue inputs) => new()
    {
        Type = type,
        Name = name,
        Custom = true,
        Parent = "",
        Inputs = inputs,
        Dependencies = ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal),
        PropertyDependencies = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal),
        Provider = "",
        Providers = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        Version = "",
        PluginDownloadUrl = "",
        DeletedWith = "",
        ImportId = "",
        IgnoreChanges = [],
        ReplaceOnChanges = [],
        ReplaceWith = [],
        AdditionalSecretOutputs = [],
        Aliases = [],
        CustomTimeouts = ImmutableSortedDictionary.Create<string, TimeSpan>(StringComparer.Ordinal),
    };
}
