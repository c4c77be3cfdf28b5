using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What S3, ECR, backups and logs put in the way.</summary>
internal static class StorageObstacles
{
    private const string Lock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
    private const string VaultLock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

    public static IEnumerable<Obstacle> Of(PlanResource resource, TeardownView view) => resource.Type switch
    {
        "aws:s3/bucket:Bucket" => Bucket(resource, view),
        "aws:backup/vault:Vault" => Vault(resource, view),
        "aws:ecr/repository:Repository" when !resource.Is("forceDelete") =>
            [Obstacle.Stop("Its deletion fails while it holds images.", "Delete the images, or set forceDelete to true and deploy.")],
        "aws:cloudwatch/logGroup:LogGroup" when resource.Is("skipDestroy") =>
            [Obstacle.Note("It is kept with its logs, and a new deployment finds the name taken.", "Set skipDestroy to false and deploy, or import it later.")],
        _ => [],
    };

    private static IEnumerable<Obstacle> Bucket(PlanResource bucket, TeardownView view)
    {
        if (bucket.Is("objectLockEnabled") || view.Of(Lock).Any(configuration => configuration.Concerns(bucket, "bucket")))
            yield return Obstacle.Stop("Object Lock keeps its objects until their retention ends, whatever forceDestroy says.", "Wait for the end of retention; in governance mode, delete the versions with s3:BypassGovernanceRetention.");
        if (bucket.Is("forceDestroy"))
            yield return Obstacle.Note("It is emptied and deleted with every version in it.", "Copy what must be kept.");
        else
            yield return Obstacle.Stop("Its deletion fails while it holds objects, versions or unfinished uploads.", "Empty it, or set forceDestroy to true and deploy.");
    }

    private static IEnumerable<Obstacle> Vault(PlanResource vault, TeardownView view)
    {
        if (view.Of(VaultLock).FirstOrDefault(configuration => configuration.Concerns(vault, "backupVaultName")) is { } configuration && configuration.Input("changeableForDays") is not null)
            yield return Obstacle.Stop("Its lock is in compliance mode: nobody can delete its recovery points before they expire.", "Wait until the last recovery point has expired.");
        if (!vault.Is("forceDestroy"))
            yield return Obstacle.Stop("Its deletion fails while it holds recovery points.", "Wait until they have expired, or delete them: aws backup list-recovery-points-by-backup-vault.");
    }
}
