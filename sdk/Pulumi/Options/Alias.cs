namespace Pulumi;

/// <summary>A previous identity of a resource: a whole <see cref="Urn"/>, or the parts that differ from today's.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    /// <summary>The resource was a child of the stack itself.</summary>
    public bool NoParent { get; set; }
}
