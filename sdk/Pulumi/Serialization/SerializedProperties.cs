using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Properties on their way to the engine.</summary>
/// <param name="Bytes">A google.protobuf.Struct.</param>
/// <param name="Dependencies">For each property sent the resources that it came from, null if there are none.</param>
internal sealed record SerializedProperties(
    ByteString Bytes, IReadOnlyList<(string Property, HashSet<Resource>? Resources)> Dependencies)
{
    public Struct ToStruct() => Struct.Parser.ParseFrom(Bytes);

    /// <summary>All resources that the properties came from.</summary>
    public IEnumerable<Resource> AllDependencies()
        => Dependencies.SelectMany(property => property.Resources ?? []).Distinct();
}
