using System.Collections.Immutable;
using Google.Protobuf;

namespace Pulumi;

/// <summary>What the engine answered about a resource.</summary>
/// <param name="Id">Empty while there is none.</param>
/// <param name="Properties">The outputs, a google.protobuf.Struct; null for none.</param>
/// <param name="Dependencies">Further resources behind single properties.</param>
/// <param name="AbsentIsKnown">A property that is missing has no value, rather than one to come.</param>
internal sealed record ResourceState(
    string Urn,
    string Id,
    ByteString? Properties,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies,
    bool AbsentIsKnown);
