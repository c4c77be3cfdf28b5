using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What load balancers, zones and interfaces put in the way.</summary>
internal static class NetworkObstacles
{
    public static IEnumerable<Obstacle> Of(PlanResource resource, TeardownView view)
    {
        switch (resource.Type)
        {
            case "aws:lb/loadBalancer:LoadBalancer" when resource.Is("enableDeletionProtection"):
                yield return Obstacle.Stop("Its deletion protection is on: the service refuses.", "Set enableDeletionProtection to false and deploy.");
                break;
            case "aws:route53/zone:Zone" when !resource.Is("forceDestroy"):
                yield return Obstacle.Stop("Its deletion fails while it holds records that Pulumi does not manage: those of external-dns, and of certificates.", "Delete them first, or set forceDestroy to true and deploy.");
                break;
            case "aws:ec2/vpc:Vpc" when view.Of("aws:eks/cluster:Cluster").Any():
                yield return Obstacle.Note(
                    "Subnets and the VPC wait for every network interface in them: load balancers made by Kubernetes, and interfaces that the nodes' CNI left behind, keep them from going.",
                    $"If it hangs: aws ec2 describe-network-interfaces --filters Name=vpc-id,Values={resource.Id ?? "<vpc>"} names them.");
                break;
            case "aws:cloudfront/distribution:Distribution":
                yield return Obstacle.Note("It is disabled everywhere before it is deleted, which takes a quarter of an hour.", "Give the deletion time.");
                break;
        }
    }
}
