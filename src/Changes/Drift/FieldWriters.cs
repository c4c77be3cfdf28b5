using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Who, besides the program, may write a field.</summary>
internal sealed class FieldWriters(Plan plan)
{
    private static readonly (DriftKind, string) Nobody = (DriftKind.Real, "");

    public (DriftKind Kind, string Reason) WhoChanged(PlanResource resource, PropertyChange change) => resource.Type switch
    {
        "aws:rds/instance:Instance" => Database(resource, change),
        "aws:elasticache/replicationGroup:ReplicationGroup" => Upgrade(resource, change, "ElastiCache"),
        "aws:eks/nodeGroup:NodeGroup" when change.Path == "scalingConfig.desiredSize" => Within(
            change, resource.Number("scalingConfig", "minSize"), resource.Number("scalingConfig", "maxSize"), "the autoscaler of the nodes"),
        "aws:autoscaling/group:Group" when change.Path == "desiredCapacity" => Within(
            change, resource.Number("minSize"), resource.Number("maxSize"), "the autoscaling of the group"),
        _ when IsWorkload(resource) => Workload(resource, change),
        _ => Nobody,
    };

    private static bool IsWorkload(PlanResource resource) =>
        resource.Type is "kubernetes:apps/v1:Deployment" or "kubernetes:apps/v1:StatefulSet" or "kubernetes:apps/v1:ReplicaSet" or "kubernetes:apps/v1:DaemonSet";

    private static (DriftKind, string) Database(PlanResource database, PropertyChange change) => change.Path == "allocatedStorage"
        ? Within(change, Inputs.NumberOf(change.After), database.Number("maxAllocatedStorage"), "storage autoscaling of RDS")
        : Upgrade(database, change, "RDS");

    /// <summary>An automatic upgrade goes up, and not past the major version.</summary>
    private static (DriftKind, string) Upgrade(PlanResource resource, PropertyChange change, string service)
    {
        if (change is not { Path: "engineVersion", Before: StringValue stands, After: StringValue wanted } || resource.Input("autoMinorVersionUpgrade") is BoolValue { Value: false })
            return Nobody;
        var (now, then) = (stands.Value.Split('.'), wanted.Value.Split('.'));
        // PostgreSQL and Redis count majors by the first number, MySQL and MariaDB by the first two.
        var major = resource.Text("engine") is "mysql" or "mariadb" ? 2 : 1;
        return now.Take(major).SequenceEqual(then.Take(major)) && Compare(now, then) > 0
            ? (DriftKind.MinorUpgrade, $"an automatic minor upgrade of {service}")
            : Nobody;
    }

    private static int Compare(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = Part(left, i).CompareTo(Part(right, i));
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int Part(string[] version, int index) => int.TryParse(version.ElementAtOrDefault(index), out var number) ? number : 0;

    private (DriftKind, string) Workload(PlanResource workload, PropertyChange change)
    {
        if (change.Path == "spec.replicas" && Scaler(workload) is { } scaler)
            return Within(change, scaler.Minimum, scaler.Maximum, scaler.Name);
        var isRequest = change.Path.Contains(".resources.requests.", StringComparison.Ordinal) || change.Path.Contains(".resources.limits.", StringComparison.Ordinal);
        return isRequest && plan.Resources.FirstOrDefault(resource => resource.Type.EndsWith(":VerticalPodAutoscaler", StringComparison.Ordinal)
                && resource.Text("spec", "updatePolicy", "updateMode") is not "Off" && Targets(resource, workload, "targetRef")) is { } vertical
            ? (DriftKind.Autoscaler, $"the VerticalPodAutoscaler {vertical.Text("metadata", "name") ?? vertical.Name}")
            : Nobody;
    }

    private (string Name, double? Minimum, double? Maximum)? Scaler(PlanResource workload)
    {
        foreach (var resource in plan.Resources)
        {
            var name = resource.Text("metadata", "name") ?? resource.Name;
            if (resource.Type.EndsWith(":HorizontalPodAutoscaler", StringComparison.Ordinal) && Targets(resource, workload, "scaleTargetRef"))
                return ($"the HorizontalPodAutoscaler {name}", resource.Number("spec", "minReplicas") ?? 1, resource.Number("spec", "maxReplicas"));
            if (resource.Type.EndsWith(":ScaledObject", StringComparison.Ordinal) && Targets(resource, workload, "scaleTargetRef"))
                return ($"KEDA's ScaledObject {name}", resource.Number("spec", "idleReplicaCount") ?? resource.Number("spec", "minReplicaCount") ?? 0, resource.Number("spec", "maxReplicaCount") ?? 100);
        }

        return null;
    }

    private static bool Targets(PlanResource scaler, PlanResource workload, string reference) =>
        scaler.Text("spec", reference, "name") == (workload.Text("metadata", "name") ?? workload.Name)
        && (scaler.Text("spec", reference, "kind") ?? "Deployment") == workload.Type[(workload.Type.LastIndexOf(':') + 1)..]
        && (scaler.Text("metadata", "namespace") ?? "default") == (workload.Text("metadata", "namespace") ?? "default");

    private static (DriftKind, string) Within(PropertyChange change, double? least, double? most, string who) =>
        Inputs.NumberOf(change.Before) is { } stands && most is { } upper && stands >= (least ?? 0) && stands <= upper ? (DriftKind.Autoscaler, who) : Nobody;
}
