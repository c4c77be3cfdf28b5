using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Guide;

/// <summary>The guide's own manifests and settings of services, as it prints them: what no setting of a stack file can leave out, they do.</summary>
internal static class GuideManifests
{
    private static readonly object[] ByQueue = [new { type = "External", external = new { metric = new { name = "redis_queue_length" }, target = new { type = "AverageValue", averageValue = "10" } } }];

    public static Plan Plan { get; } = new(
        "freeagentics",
        "guide",
        [
            .. new[]
            {
                Of("aws:elasticache/parameterGroup:ParameterGroup", "redis", new { family = "redis7", parameters = new[] { Parameter("maxmemory", "1gb"), Parameter("maxmemory-policy", "allkeys-lru"), Parameter("save", "900 1") } }),
                Of("aws:elasticache/replicationGroup:ReplicationGroup", "redis-cluster", new { engine = "redis", engineVersion = "7.1", clusterMode = "enabled", numNodeGroups = 3, parameterGroupName = "redis" })
                    with
                { PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("parameterGroupName", [Urn("aws:elasticache/parameterGroup:ParameterGroup", "redis")]) },
                Of("kubernetes:apps/v1:Deployment", "api-deployment", Deployment("api-deployment", "freeagentics", Api())),
                Of("kubernetes:apps/v1:Deployment", "cluster-autoscaler", Deployment("cluster-autoscaler", "kube-system", Autoscaler())),
                Of("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "worker-hpa", Hpa("worker-hpa", "worker-deployment", 2, 15, ByQueue)),
                Of("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "api-hpa", Hpa("api-hpa", "api-deployment", 3, 20, [Utilization("cpu", 70), Utilization("memory", 80)])),
                Of("kubernetes:autoscaling.k8s.io/v1:VerticalPodAutoscaler", "api-vpa", new
                {
                    metadata = new { name = "api-vpa", @namespace = "freeagentics" },
                    spec = new
                    {
                        targetRef = new { kind = "Deployment", name = "api-deployment" },
                        updatePolicy = new { updateMode = "Auto" },
                        resourcePolicy = new { containerPolicies = new[] { new { containerName = "api", maxAllowed = new { cpu = 2, memory = "4Gi" }, minAllowed = new { cpu = "100m", memory = "128Mi" } } } },
                    },
                }),
                Of("kubernetes:core/v1:Namespace", "freeagentics", new { metadata = new { name = "freeagentics" } }),
                Of("kubernetes:core/v1:Service", "api", new { metadata = new { name = "api", @namespace = "freeagentics" }, spec = new { type = "LoadBalancer", selector = new { app = "api" }, ports = new[] { new { port = 80, targetPort = 8000 } } } }),
            }.OrderBy(resource => resource.Urn, StringComparer.Ordinal),
        ],
        ObjectValue.Empty);

    private static object Api() => new
    {
        name = "api",
        image = "freeagentics/api:latest",
        ports = new[] { new { containerPort = 8000 } },
        resources = new { requests = new { memory = "512Mi", cpu = "500m" }, limits = new { memory = "2Gi", cpu = "2000m" } },
        env = new[] { new { name = "WORKERS", value = "4" }, new { name = "MAX_CONNECTIONS", value = "1000" } },
    };

    private static object Autoscaler() => new
    {
        name = "cluster-autoscaler",
        image = "k8s.gcr.io/autoscaling/cluster-autoscaler:v1.21.0",
        command = new[] { "./cluster-autoscaler", "--cloud-provider=aws", "--skip-nodes-with-local-storage=false", "--expander=least-waste", "--skip-nodes-with-system-pods=false" },
    };

    private static object Deployment(string name, string @namespace, object container) => new
    {
        metadata = new { name, @namespace },
        spec = new { replicas = 3, template = new { metadata = new { labels = new { app = name.Split('-')[0] } }, spec = new { containers = new[] { container } } } },
    };

    private static object Hpa(string name, string target, int least, int most, object[] metrics) => new
    {
        metadata = new { name, @namespace = "freeagentics" },
        spec = new { scaleTargetRef = new { kind = "Deployment", name = target }, minReplicas = least, maxReplicas = most, metrics },
    };

    private static object Utilization(string resource, int percent) => new { type = "Resource", resource = new { name = resource, target = new { type = "Utilization", averageUtilization = percent } } };

    private static object Parameter(string name, string value) => new { name, value };

    private static string Urn(string type, string name) => $"urn:pulumi:guide::freeagentics::{type}::{name}";

    private static PlanResource Of(string type, string name, object inputs) => new()
    {
        Urn = Urn(type, name),
        Type = type,
        Name = name,
        Custom = true,
        Inputs = (ObjectValue)PlanValues.From(inputs),
        Outputs = ObjectValue.Empty,
        Step = PlanStep.Of(StepKind.Create),
    };
}
