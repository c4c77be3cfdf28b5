using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <param name="Stack">The stack that owns both buckets.</param>
/// <param name="Source">Where objects are written.</param>
/// <param name="SourceKeyArn">The key that decrypts them there.</param>
/// <param name="Destination">Where they are copied to, in another region.</param>
/// <param name="DestinationRegion">That region.</param>
/// <param name="DestinationKeyArn">The key that encrypts them there.</param>
public sealed record BucketReplicationArgs(
    StackIdentity Stack, PrivateBucket Source, Input<string> SourceKeyArn, PrivateBucket Destination, string DestinationRegion, Input<string> DestinationKeyArn);
