using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The name of a resource in its stack: urn:pulumi:STACK::PROJECT::PARENTTYPE$TYPE::NAME.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <exception cref="ArgumentException">The value is null or empty.</exception>
    public Urn(string value)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException("URN cannot be null or empty.", nameof(value));
        _value = value;
    }

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that a resource has, under a parent or in a stack (the running one by default).</summary>
    /// <exception cref="ArgumentException">Both <paramref name="parent"/> and <paramref name="parentUrn"/> are given.</exception>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");

        var above = parent?.Urn ?? parentUrn?.AsOutput();
        var prefix = above is not null
            ? above.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    public override string ToString() => _value;

    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);
}
