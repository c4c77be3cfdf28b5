using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What objects of Kubernetes leave behind in AWS, or wait for.</summary>
internal static class KubernetesObstacles
{
    private const string LoadBalancerController = "aws-load-balancer-controller";
    private const string StorageDriver = "aws-ebs-csi-driver";
    private const string Autoscaler = "keda";

    public static IEnumerable<Obstacle> Of(PlanResource resource, TeardownView view) => resource.Type switch
    {
        "kubernetes:core/v1:Service" when resource.Text("spec", "type") == "LoadBalancer" => LoadBalancer(resource, view),
        "kubernetes:networking.k8s.io/v1:Ingress" when resource.Text("spec", "ingressClassName") == "alb" => LoadBalancer(resource, view),
        "kubernetes:core/v1:PersistentVolumeClaim" => Claim(resource, view),
        "kubernetes:apps/v1:StatefulSet" when resource.Input("spec", "volumeClaimTemplates") is ArrayValue { Items.IsEmpty: false } =>
            [Obstacle.Note("Its volume claims, and the disks behind them, stay when it goes.", "Delete them while the storage driver runs: kubectl delete pvc -l <its labels>.")],
        _ when resource.Type.StartsWith("kubernetes:keda.sh/", StringComparison.Ordinal) => Finalized(resource, view),
        _ when IsRecordWriter(resource) =>
            [Obstacle.Note("The DNS records that external-dns made stay behind when it goes before them.", "Delete Services and Ingresses first and wait until their records are gone; its TXT records tell which are its own.")],
        _ => [],
    };

    private static IEnumerable<Obstacle> LoadBalancer(PlanResource resource, TeardownView view)
    {
        var controllers = view.Running(LoadBalancerController).ToList();
        yield return view.GoesBefore(resource, controllers)
            ? Obstacle.Note("Kubernetes made a load balancer for it, which goes with it" + (controllers.Count > 0 ? ": it is deleted while the controller runs." : " as long as the cluster runs."), "If the VPC hangs later, see whether the load balancer is gone: aws elbv2 describe-load-balancers.")
            : Obstacle.Stop("Its load balancer outlives it, because the controller that would delete it goes first: the subnets and the VPC can then not be deleted.", "Make it depend on the controller; or delete it by kubectl first.");
    }

    private static IEnumerable<Obstacle> Claim(PlanResource resource, TeardownView view)
    {
        if (!view.GoesBefore(resource, view.Running(StorageDriver)))
            yield return Obstacle.Stop("Its disk outlives it, because the storage driver that would delete it goes first.", "Make it depend on the driver; or delete it by kubectl first.");
        else
            yield return Obstacle.Note("Its disk goes with it, unless its storage class retains volumes.", "Take a volume snapshot of what must be kept.");
    }

    private static IEnumerable<Obstacle> Finalized(PlanResource resource, TeardownView view)
    {
        if (!view.GoesBefore(resource, view.Running(Autoscaler)))
            yield return Obstacle.Stop("Its finalizer waits for KEDA, which goes first: the deletion hangs.", "Make it depend on KEDA's release; or delete it by kubectl first.");
    }

    private static bool IsRecordWriter(PlanResource resource) =>
        resource.Type is "kubernetes:helm.sh/v3:Release" or "kubernetes:apps/v1:Deployment" && resource.Name.Contains("external-dns", StringComparison.Ordinal);
}
