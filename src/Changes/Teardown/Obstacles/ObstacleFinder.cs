using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>Everything that stands in the way of one resource's deletion.</summary>
internal static class ObstacleFinder
{
    public static IEnumerable<TeardownObstacle> Of(PlanResource resource, TeardownStep step, TeardownView view)
    {
        if (step.Action == TeardownAction.Forget && !resource.Options.Protect)
            return [];
        var own = OptionObstacles.Of(resource, step);
        // What is not deleted meets no service that could refuse.
        var services = step.Action == TeardownAction.Delete ? Services(resource, view) : [];
        return own.Concat(services).Select(obstacle => new TeardownObstacle(
            resource.Urn, resource.Type, resource.Name, obstacle.Blocks, obstacle.What, obstacle.First));
    }

    private static IEnumerable<Obstacle> Services(PlanResource resource, TeardownView view) =>
        DatabaseObstacles.Of(resource)
            .Concat(StorageObstacles.Of(resource, view))
            .Concat(KeyObstacles.Of(resource))
            .Concat(NetworkObstacles.Of(resource, view))
            .Concat(ClusterObstacles.Of(resource, view))
            .Concat(KubernetesObstacles.Of(resource, view));
}
