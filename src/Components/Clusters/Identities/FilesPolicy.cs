using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters.Identities;

/// <summary>What the application may do: read, write and delete its own files.</summary>
internal static class FilesPolicy
{
    public static PolicyStatement[] Of(WorkloadIdentitiesArgs args) =>
    [
        new("ListFiles") { Actions = ["s3:GetBucketLocation", "s3:ListBucket"], Resources = [args.FilesBucketArn] },
        new("UseFiles")
        {
            Actions = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
            Resources = [Output.Format($"{args.FilesBucketArn}/*")],
        },
        new("UseKey")
        {
            Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
            Resources = [args.StorageKeyArn],
            Conditions = [new("StringEquals", "kms:ViaService", $"s3.{args.Stack.Region}.amazonaws.com")],
        },
    ];
}
