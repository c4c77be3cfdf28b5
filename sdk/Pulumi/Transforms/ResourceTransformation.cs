namespace Pulumi;

/// <summary>Changes arguments and options of a resource inside its constructor; null leaves them alone.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
