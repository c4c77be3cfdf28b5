namespace Pulumi;

/// <summary>Changes properties and options of a resource when the engine is about to register it; null leaves them alone.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);
