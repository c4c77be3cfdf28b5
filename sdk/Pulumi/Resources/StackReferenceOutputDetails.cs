namespace Pulumi;

/// <summary>An output of another stack: a plain or a secret value, or neither.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}
