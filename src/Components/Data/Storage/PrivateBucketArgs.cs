using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <param name="Stack">The stack that owns the bucket.</param>
/// <param name="BucketName">The physical name.</param>
/// <param name="KeyArn">The key that encrypts its objects.</param>
public sealed record PrivateBucketArgs(StackIdentity Stack, string BucketName, Input<string> KeyArn)
{
    /// <summary>The concept that the bucket serves.</summary>
    public string Component { get; init; } = "storage";

    /// <summary>How long an overwritten or deleted version can be brought back.</summary>
    public required int OldVersionDays { get; init; }

    /// <summary>When objects move to infrequent access (30 or more); 0 for never.</summary>
    public int ArchiveAfterDays { get; init; }

    /// <summary>When objects are deleted; 0 for never.</summary>
    public int ExpireAfterDays { get; init; }

    /// <summary>True to keep overwritten and deleted objects.</summary>
    public bool Versioned { get; init; } = true;

    /// <summary>True to let a teardown delete the bucket with everything in it.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>True for a bucket that outlives its declaration where the stack is protected.</summary>
    public bool Retained { get; init; }
}
