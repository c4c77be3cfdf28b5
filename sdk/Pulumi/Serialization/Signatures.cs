namespace Pulumi.Serialization;

/// <summary>The marks by which special values are told from plain objects on the wire.</summary>
internal static class Signatures
{
    /// <summary>The key that holds one of the signatures.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string Resource = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Stands for any value that is not known yet.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public const string ValueProperty = "value";
    public const string SecretProperty = "secret";
    public const string DependenciesProperty = "dependencies";
    public const string TextProperty = "text";
    public const string PathProperty = "path";
    public const string UriProperty = "uri";
    public const string AssetsProperty = "assets";
    public const string UrnProperty = "urn";
    public const string IdProperty = "id";
    public const string PackageVersionProperty = "packageVersion";
}
