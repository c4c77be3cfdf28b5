namespace Pulumi.Generated;

/// <summary>Binds a resource class to its type token at the package's version.</summary>
internal sealed class PackageResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Package.Version);
