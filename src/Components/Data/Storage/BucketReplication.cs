using FreeAgentics.Infra.Components.Iam;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <summary>Copies every object of a bucket to another region, encrypted by that region's key. Deletions are copied too, as markers, so that what was deleted stays recoverable on both sides.</summary>
public sealed class BucketReplication : ComponentResource
{
    public BucketReplication(string name, BucketReplicationArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:BucketReplication", name, options)
    {
        var role = new ServiceRole(name, new(args.Stack, "storage",
            PolicyDocument.TrustOf("s3.amazonaws.com", PolicyCondition.SourceAccount(args.Stack.AccountId)))
        {
            Statements = [Read(args), Write(args), Decrypt(args), Encrypt(args)],
        }, new() { Parent = this });
        _ = new BucketReplicationConfig(name, new()
        {
            Bucket = args.Source.Name,
            Role = role.Arn,
            Rules = Rule(args),
        }, new() { Parent = this, DependsOn = { role, args.Source.Versioning, args.Destination.Versioning } });
        RegisterOutputs();
    }

    private static BucketReplicationConfigRuleArgs Rule(BucketReplicationArgs args) => new()
    {
        Id = "everything",
        Priority = 0,
        Status = "Enabled",
        Filter = new BucketReplicationConfigRuleFilterArgs { Prefix = "" },
        DeleteMarkerReplication = new BucketReplicationConfigRuleDeleteMarkerReplicationArgs { Status = "Enabled" },
        SourceSelectionCriteria = new BucketReplicationConfigRuleSourceSelectionCriteriaArgs
        {
            SseKmsEncryptedObjects = new BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs { Status = "Enabled" },
        },
        Destination = new BucketReplicationConfigRuleDestinationArgs
        {
            Bucket = args.Destination.Arn,
            StorageClass = "STANDARD_IA",
            EncryptionConfiguration = new BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs { ReplicaKmsKeyId = args.DestinationKeyArn },
        },
    };

    private static PolicyStatement Read(BucketReplicationArgs args) => new("ReadSource")
    {
        Actions =
        [
            "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging",
        ],
        Resources = [args.Source.Arn, Output.Format($"{args.Source.Arn}/*")],
    };

    private static PolicyStatement Write(BucketReplicationArgs args) => new("WriteDestination")
    {
        Actions = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
        Resources = [Output.Format($"{args.Destination.Arn}/*")],
    };

    private static PolicyStatement Decrypt(BucketReplicationArgs args) => new("DecryptSource")
    {
        Actions = ["kms:Decrypt"],
        Resources = [args.SourceKeyArn],
        Conditions = [new("StringEquals", "kms:ViaService", $"s3.{args.Stack.Region}.amazonaws.com")],
    };

    private static PolicyStatement Encrypt(BucketReplicationArgs args) => new("EncryptDestination")
    {
        Actions = ["kms:Encrypt", "kms:GenerateDataKey"],
        Resources = [args.DestinationKeyArn],
        Conditions = [new("StringEquals", "kms:ViaService", $"s3.{args.DestinationRegion}.amazonaws.com")],
    };
}
