using System.Collections.Frozen;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>What holds data, keys, names or other things that a new resource would not have.</summary>
internal static class StatefulTypes
{
    private const string MoveOver = "Create the new one beside it under another name, move what it holds, switch its users over, and remove the old one in a later deployment.";

    private static readonly FrozenDictionary<string, StatefulType> All = Databases().Concat(Storage()).Concat(Keys()).Concat(Platforms()).Concat(Kubernetes())
        .ToFrozenDictionary(type => type.Type, StringComparer.Ordinal);

    /// <summary>What is known of the resource's type, or null where it holds nothing.</summary>
    public static StatefulType? Of(PlanResource resource) =>
        All.TryGetValue(resource.Type, out var type) && !type.HoldsNothing(resource) ? type : null;

    private static IEnumerable<StatefulType> Databases() =>
    [
        new("aws:rds/instance:Instance", "the database, and its automatic backups unless deleteAutomatedBackups is false",
            "Take a snapshot, create a second instance from it, switch the connections over, and remove the old one in a later deployment; or leave the property as it is.",
            "Take a final snapshot (skipFinalSnapshot: false with a finalSnapshotIdentifier) and see that it can be restored.")
        {
            // A replica has its primary's data.
            HoldsNothing = replica => replica.Inputs["replicateSourceDb"] is not (null or NullValue),
        },
        new("aws:rds/cluster:Cluster", "the databases of the cluster and their automatic backups", "Restore a snapshot into a second cluster, switch over, and remove the old one in a later deployment.", "Take a final snapshot and see that it can be restored."),
        new("aws:elasticache/replicationGroup:ReplicationGroup", "every key in memory: sessions, and tasks in the queue that no worker has done",
            "Create a second group under another name, drain the queue, switch the application over, and remove the old one in a later deployment.", "Drain the queue; take a snapshot if the keys matter."),
        new("aws:memorydb/cluster:Cluster", "every key of the cluster", MoveOver, "Take a snapshot."),
        new("aws:dynamodb/table:Table", "every item of the table, and its point-in-time recovery", MoveOver, "Export the table, or take a backup."),
        new("aws:opensearch/domain:Domain", "every index of the domain", MoveOver, "Take a manual snapshot into a bucket."),
        new("aws:docdb/cluster:Cluster", "the databases of the cluster", MoveOver, "Take a final snapshot."),
    ];

    private static IEnumerable<StatefulType> Storage() =>
    [
        new("aws:s3/bucket:Bucket", "every object and every version in the bucket, and its name, which anybody may take",
            "Create a second bucket, copy or replicate the objects, switch the application over, and remove the old one in a later deployment.", "Copy the objects elsewhere and see that they are complete."),
        new("aws:efs/fileSystem:FileSystem", "every file", MoveOver, "Back it up with AWS Backup."),
        new("aws:ebs/volume:Volume", "everything on the volume", "Take a snapshot and create the new volume from it.", "Take a snapshot."),
        new("aws:ecr/repository:Repository", "every image: what runs cannot be pulled again", "Create a second repository, copy the images, and switch the deployments over.", "Copy the images that anything still refers to."),
        new("aws:sqs/queue:Queue", "every message that is waiting", "Create a second queue, switch the senders over, let the old one run empty, and remove it in a later deployment.", "Stop the senders and let it run empty."),
        new("aws:kinesis/stream:Stream", "every record within its retention", MoveOver, "Stop the producers and let the consumers catch up."),
        new("aws:cloudwatch/logGroup:LogGroup", "every log line in it", "Keep the name and the class; a new group can be created beside it.", "Export the log lines that must be kept."),
        new("aws:backup/vault:Vault", "the recovery points; a vault that has any cannot be deleted at all", "Create a second vault, let the plan write to it, and keep the old one until its last recovery point has expired.", "Wait until its recovery points have expired, or copy them."),
    ];

    private static IEnumerable<StatefulType> Keys() =>
    [
        new("aws:kms/key:Key", "everything that is encrypted with it, for good, once its deletion window is over",
            "Create a second key, encrypt anew what the old one encrypted (databases by a snapshot copy), and keep the old key.", "Encrypt anew what it encrypted; disable the key for some weeks first, to see whether anything still needs it."),
        new("aws:kms/replicaKey:ReplicaKey", "everything in its region that is encrypted with it, once its deletion window is over", "Create a second key and encrypt anew.", "Encrypt anew what it encrypted."),
        new("aws:secretsmanager/secret:Secret", "its value and all earlier ones, once the recovery window is over", "Create a second secret, copy the value, and switch its readers over.", "See that nothing reads it any more; within the recovery window it can be restored."),
        new("random:index/randomPassword:RandomPassword", "the password: whatever it opens or encrypts takes the new one only where that is written there too",
            "Rotate it where it is used, step by step: accept both, switch, then drop the old one. A key that encrypts stored data must never be drawn anew.", "See that nothing is opened or encrypted by it any more."),
        new("random:index/randomBytes:RandomBytes", "the bytes: what they encrypt cannot be read again", "Keep them, and draw others beside them.", "See that nothing is encrypted with them any more."),
    ];

    private static IEnumerable<StatefulType> Platforms() =>
    [
        new("aws:eks/cluster:Cluster", "the cluster with everything that runs in it, its endpoint and the issuer that roles trust",
            "Create a second cluster beside it (blue and green), deploy to it, move the traffic, and remove the old one in a later deployment.", "Move the workloads and delete Services of type LoadBalancer and volume claims while their controllers run."),
        new("aws:route53/zone:Zone", "its records and its name servers: the domain does not resolve until its registrar knows the new ones", "Keep the zone; records can change without it.", "Move the delegation to another zone and wait until caches have expired."),
        new("aws:cognito/userPool:UserPool", "every user and password", MoveOver, "Export the users; passwords cannot be exported."),
    ];

    private static IEnumerable<StatefulType> Kubernetes() =>
    [
        new("kubernetes:core/v1:PersistentVolumeClaim", "the volume and everything on it, unless its class retains volumes", "Take a volume snapshot, create a second claim from it, and switch the workload over.", "Take a volume snapshot, or set the volume's reclaim policy to Retain."),
        new("kubernetes:core/v1:PersistentVolume", "the binding to the volume, and the volume unless its reclaim policy is Retain", "Set its reclaim policy to Retain and create a second one for the same volume.", "Set its reclaim policy to Retain."),
        new("kubernetes:core/v1:Namespace", "everything in the namespace, also what others put there: secrets, claims, certificates", "Create the new namespace beside it, move the workloads, and remove the old one in a later deployment.", "See what else is in it: kubectl api-resources lists the kinds."),
        new("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", "every object of its kind in all namespaces, and with them what their controllers made", "Keep its name; versions can be added in place.", "Export its objects: kubectl get <kind> -A -o yaml."),
    ];
}
