namespace Pulumi;

/// <summary>Tells which type token, of which package version, a class stands for, so that references to resources can be read back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    public string Type { get; } = type;

    public string? Version { get; } = version;
}
