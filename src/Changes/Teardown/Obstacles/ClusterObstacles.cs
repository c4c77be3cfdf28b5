using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What EKS puts in the way.</summary>
internal static class ClusterObstacles
{
    public static IEnumerable<Obstacle> Of(PlanResource resource, TeardownView view)
    {
        if (resource.Type != "aws:eks/cluster:Cluster")
            yield break;
        if (resource.Is("deletionProtection"))
            yield return Obstacle.Stop("Its deletion protection is on: EKS refuses.", "Set deletionProtection to false and deploy.");
        if (resource.Input("vpcConfig", "endpointPublicAccess") is BoolValue { Value: false })
            yield return Obstacle.Note("Its endpoint is private: what runs in it can be deleted only from where the endpoint can be reached.", "Run the teardown inside the VPC, or through a tunnel.");
        if (view.Of("kubernetes:helm.sh/v3:Release").Any())
            yield return Obstacle.Note("What charts made beyond the plan, such as volume claims of their StatefulSets, goes with the cluster; the disks behind it stay.", "Before: kubectl get pvc -A, and delete what is not needed, while the storage driver runs.");
    }
}
