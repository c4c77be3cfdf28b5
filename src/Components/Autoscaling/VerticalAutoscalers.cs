using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>api-vpa and worker-vpa: recommendations of requests, applied only where nothing else scales by them.</summary>
public sealed class VerticalAutoscalers : ComponentResource
{
    public VerticalAutoscalers(string name, Input<string> @namespace, CapacitySettings settings, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:VerticalAutoscalers", name, options)
    {
        Declare("api-vpa", Api.App, Api.DeploymentName, settings.ApiVertical);
        Declare("worker-vpa", Workers.App, Workers.DeploymentName, settings.WorkerVertical);
        RegisterOutputs();

        void Declare(string vpa, string container, string deployment, VerticalMode mode) =>
            CustomObject.Of("autoscaling.k8s.io/v1", "VerticalPodAutoscaler", vpa, @namespace, container, Map(
                ("targetRef", Map(("apiVersion", "apps/v1"), ("kind", "Deployment"), ("name", deployment))),
                ("updatePolicy", Map(("updateMode", mode.ToString()))),
                ("resourcePolicy", Map(("containerPolicies", List(Map(
                    ("containerName", container),
                    ("minAllowed", Map(("cpu", "100m"), ("memory", "128Mi"))),
                    ("maxAllowed", Map(("cpu", "2"), ("memory", "4Gi"))),
                    ("controlledResources", List("cpu", "memory")),
                    // The limits stay: with RequestsAndLimits a maximum of 4Gi would mean a limit of 16Gi.
                    ("controlledValues", settings.VerticalLimits ? "RequestsAndLimits" : "RequestsOnly"))))))), new() { Parent = this });
    }
}
