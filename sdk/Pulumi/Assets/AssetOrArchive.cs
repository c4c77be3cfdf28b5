namespace Pulumi;

/// <summary>A file, text or collection of them that travels with a resource's inputs.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string property, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        (Signature, Property, Value) = (signature, property, value);
    }

    internal string Signature { get; }

    /// <summary>The wire's name of what <see cref="Value"/> is: a path, text, URI or assets.</summary>
    internal string Property { get; }

    internal object Value { get; }
}
