namespace FreeAgentics.Infra.Settings;

/// <param name="Role">What this stack is to the peer.</param>
/// <param name="PeerRegion">The other region.</param>
/// <param name="PeerStack">The stack there; null where nothing is taken from it.</param>
/// <param name="ReplicateBuckets">True to copy objects to the peer's region.</param>
/// <param name="Promoted">True once this stack's replicas have become primaries.</param>
public sealed record DisasterRecoverySettings(DisasterRecoveryRole Role, string PeerRegion, string? PeerStack, bool ReplicateBuckets, bool Promoted)
{
    /// <summary>Where copies go; null where nothing is copied.</summary>
    public string? ReplicaRegion => Role is DisasterRecoveryRole.Primary ? PeerRegion : null;

    /// <summary>The stack whose data this one copies; null where it copies none.</summary>
    public string? SourceStack => Role is DisasterRecoveryRole.Standby ? PeerStack : null;

    public static DisasterRecoverySettings Read(SettingsSection recovery) => new(
        Role: recovery.Enum<DisasterRecoveryRole>(
            "role", "What this stack is to another region: alone, serving, or ready to take over.",
            fallback: DisasterRecoveryRole.None, guide: "G08", drives: "aws:route53/record:Record failoverRoutingPolicies", example: "primary"),
        PeerRegion: recovery.OneOf(
            "peerRegion", "The other region.",
            values: AwsRegions.All, fallback: "us-west-2", guide: "G08", drives: "aws:s3/bucketReplicationConfig:BucketReplicationConfig", example: "us-east-1"),
        PeerStack: recovery.OptionalText(
            "peerStack", "The stack in the other region that this one takes its source database from.",
            pattern: TextPattern.KubernetesName, guide: "G08", drives: "aws:rds/instance:Instance replicateSourceDb", example: "prod"),
        ReplicateBuckets: recovery.Flag(
            "replicateBuckets", "Copies files to the other region while the role is primary.",
            fallback: true, guide: "G08", drives: "aws:s3/bucketReplicationConfig:BucketReplicationConfig", example: "false"),
        Promoted: recovery.Flag(
            "promoted", "Turns the standby's replicas into primaries; there is no way back but a new replica.",
            fallback: false, guide: "G08", drives: "aws:rds/instance:Instance replicateSourceDb", example: "true"));
}
