using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>What the engine answered about a resource.</summary>
/// <param name="Id">Empty while there is none.</param>
/// <param name="Properties">Outputs by name, as on the wire.</param>
/// <param name="Dependencies">Further resources behind single properties.</param>
/// <param name="AbsentIsKnown">A property that is missing has no value, rather than one to come.</param>
internal sealed record ResourceState(
    string Urn,
    string Id,
    Struct? Properties,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies,
    bool AbsentIsKnown);
