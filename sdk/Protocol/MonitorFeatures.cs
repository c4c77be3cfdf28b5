namespace FreeAgentics.Infra.Protocol;

/// <summary>Ids that a program may pass to <c>SupportsFeature</c>.</summary>
public static class MonitorFeatures
{
    public const string ResourceReferences = "resourceReferences";
    public const string OutputValues = "outputValues";
    public const string AliasSpecs = "aliasSpecs";
    public const string DeletedWith = "deletedWith";
    public const string ReplaceWith = "replaceWith";
    public const string Transforms = "transforms";

    /// <summary>Only the offline engine of this repository answers yes; any other engine does not know it.</summary>
    public const string OfflineEngine = "freeagentics.offlineEngine";
}
