using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource of which only the URN is known, for instance because the engine named it as a dependency.</summary>
internal sealed class DependencyResource(string urn)
    : CustomResource(type: "", name: "", OutputData.Known(urn), OutputData.Unknown(ImmutableHashSet<Resource>.Empty, isSecret: false));
