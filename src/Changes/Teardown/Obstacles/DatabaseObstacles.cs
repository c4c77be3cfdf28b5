using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What RDS, ElastiCache and DynamoDB put in the way.</summary>
internal static class DatabaseObstacles
{
    public static IEnumerable<Obstacle> Of(PlanResource resource) => resource.Type switch
    {
        "aws:rds/instance:Instance" or "aws:rds/cluster:Cluster" => Rds(resource),
        "aws:elasticache/replicationGroup:ReplicationGroup" => ElastiCache(resource),
        "aws:dynamodb/table:Table" when resource.Is("deletionProtectionEnabled") =>
            [Obstacle.Stop("Its deletion protection is on: DynamoDB refuses.", "Set deletionProtectionEnabled to false and deploy.")],
        _ => [],
    };

    private static IEnumerable<Obstacle> Rds(PlanResource database)
    {
        if (database.Is("deletionProtection"))
            yield return Obstacle.Stop("Its deletion protection is on: RDS refuses.", "Set deletionProtection to false and deploy.");
        if (database.Input("replicateSourceDb") is not (null or NullValue))
            yield break;
        var snapshot = database.Text("finalSnapshotIdentifier");
        if (database.Is("skipFinalSnapshot"))
            yield return Obstacle.Note("It goes without a final snapshot: its data is gone.", "Take a snapshot, or set skipFinalSnapshot to false with a finalSnapshotIdentifier, and deploy.");
        else if (snapshot is null && database.Input("finalSnapshotIdentifier") is null)
            yield return Obstacle.Stop("It wants a final snapshot but names none: the provider refuses.", "Set finalSnapshotIdentifier, or skipFinalSnapshot to true, and deploy.");
        else
            yield return Obstacle.Note($"A final snapshot '{snapshot ?? "of a name not known yet"}' is made first; if one of this name is there already, the deletion fails.", $"Delete or rename an older snapshot: aws rds describe-db-snapshots --db-snapshot-identifier {snapshot ?? "<name>"}");
        if (database.Input("deleteAutomatedBackups") is BoolValue { Value: false } && (database.Number("backupRetentionPeriod") ?? 0) > 0)
            yield return Obstacle.Note("Its automatic backups are kept until they expire, and cost.", "Delete them afterwards: aws rds delete-db-instance-automated-backup.");
    }

    private static IEnumerable<Obstacle> ElastiCache(PlanResource group)
    {
        if (group.Input("finalSnapshotIdentifier") is null)
            yield return Obstacle.Note("It goes without a final snapshot: what is in memory is gone, tasks in a queue with it.", "Stop the senders and let the workers empty the queue.");
    }
}
