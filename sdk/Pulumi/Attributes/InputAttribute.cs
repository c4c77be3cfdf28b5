namespace Pulumi;

/// <summary>Marks a property or backing field of an args type as an input and names it as the provider does.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    /// <summary>Sent as a string that holds JSON, as the arguments of providers are.</summary>
    internal bool Json { get; } = json;
}
