namespace Pulumi;

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;

    /// <summary>Run for every resource of the stack, in the program.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Run for every resource of the stack, when the engine asks.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    internal ComponentResourceOptions ToComponentOptions() => new()
    {
        ResourceTransformations = ResourceTransformations,
        ResourceTransforms = ResourceTransforms,
    };
}
