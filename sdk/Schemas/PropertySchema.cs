namespace FreeAgentics.Infra.Schemas;

/// <summary>What is known of one property.</summary>
/// <param name="Name">The wire name, camelCase.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">True when a resource is refused without it (inputs) or always has it (outputs).</param>
/// <param name="Secret">True when the provider treats the value as secret.</param>
public sealed record PropertySchema(string Name, TypeSchema Type, bool Required, bool Secret)
{
    /// <summary>True when the value travels as a JSON text: structured inputs of a provider resource.</summary>
    public bool Json { get; init; }

    /// <summary>The member name of the official .NET package where it is not the wire name in PascalCase.</summary>
    public string? MemberName { get; init; }
}
