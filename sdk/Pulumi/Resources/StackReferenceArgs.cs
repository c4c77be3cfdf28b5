namespace Pulumi;

/// <summary>Names the stack that a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>organization/project/stack; the reference's own name by default.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
