using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What KMS and Secrets Manager put in the way.</summary>
internal static class KeyObstacles
{
    private const double DefaultWindowDays = 30;

    public static IEnumerable<Obstacle> Of(PlanResource resource)
    {
        switch (resource.Type)
        {
            case "aws:kms/key:Key" or "aws:kms/replicaKey:ReplicaKey":
                var days = resource.Number("deletionWindowInDays") ?? DefaultWindowDays;
                yield return Obstacle.Note(
                    $"It is only scheduled for deletion, {days:0} days ahead; after that, nothing that it encrypted can be read, snapshots and backups included.",
                    "Encrypt anew what must be kept; until then, aws kms cancel-key-deletion brings it back.");
                break;
            case "aws:secretsmanager/secret:Secret":
                var window = resource.Number("recoveryWindowInDays") ?? DefaultWindowDays;
                yield return window == 0
                    ? Obstacle.Note("It is deleted at once, without a recovery window.", "Keep a copy of the value if anything still needs it.")
                    : Obstacle.Note($"It can be restored for {window:0} days; so long its name is taken, and a new deployment of the stack fails on it.", "To deploy again sooner: aws secretsmanager delete-secret --force-delete-without-recovery, or restore and import it.");
                break;
        }
    }
}
