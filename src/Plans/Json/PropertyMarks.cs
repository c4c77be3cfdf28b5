namespace FreeAgentics.Infra.Plans.Json;

/// <summary>The marks by which Pulumi tells special values from ordinary ones, on the wire and in files.</summary>
public static class PropertyMarks
{
    /// <summary>The string that stands for a value not known yet.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The key whose value says what kind of special value an object is.</summary>
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>What a plan file has in place of a secret's content.</summary>
    public const string MaskedSecret = "[secret]";
}
