using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads references to resources off the wire.</summary>
internal static class ResourceReferences
{
    /// <returns>
    /// A resource of the class that stands for its type, which reads its state from the engine; or one that has nothing
    /// but the URN, where the program has no such class.
    /// </returns>
    public static Resource Read(Struct reference)
    {
        var urn = WireValues.Text(reference, Signatures.UrnProperty)
            ?? throw new InvalidOperationException("Value was marked as a Resource, but did not conform to required shape.");
        var version = WireValues.Text(reference, Signatures.PackageVersionProperty);
        if (ResourceClasses.Find(ResourceUrn.Type(urn), version) is not { } type)
            return new DependencyResource(urn);

        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        var constructor = type.GetConstructors().Single(constructor => constructor.GetParameters().Length == 3);
        return (Resource)constructor.Invoke([ResourceUrn.Name(urn), null, options]);
    }
}
