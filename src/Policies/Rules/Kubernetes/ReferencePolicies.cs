using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>References between objects that nothing else checks before the deployment.</summary>
public static class ReferencePolicies
{
    public static readonly Policy ServicesSelect = new ResourcePolicy
    {
        Id = "FA-K8S-015",
        Title = "Every Service selects pods",
        Because = "A Service without pods answers with a connection refused.",
        Severity = High,
        Types = ["kubernetes:core/v1:Service"],
        Require = service => service.Input("spec", "selector") is { IsSet: true, IsUnknown: false } selector ? Check.That(LabelSelector.Select(service.Plan, Namespace(service), selector).Any(), () => "spec.selector selects no pod of this plan") : Check.Passed,
        Remedy = "Match the labels of the pods.",
        Aliases = ["dangling-service"],
    };

    public static readonly Policy IngressesResolve = new ResourcePolicy
    {
        Id = "FA-K8S-016",
        Title = "Every Ingress names Services of its namespace",
        Because = "A back end that is not there is a 503 for every request.",
        Severity = High,
        Types = ["kubernetes:networking.k8s.io/v1:Ingress"],
        Require = ingress => Check.All(ingress.Input("spec", "rules").Items.SelectMany(rule => rule["http"]["paths"].Items).Select(path => Names(ingress, path["backend"]["service"]["name"], "kubernetes:core/v1:Service"))),
        Remedy = "Name a Service of the same namespace.",
        Aliases = ["dangling-ingress"],
    };

    public static readonly Policy ScalersResolve = new ResourcePolicy
    {
        Id = "FA-K8S-017",
        Title = "Every autoscaler names a workload of its namespace",
        Because = "An autoscaler without target does nothing, silently.",
        Severity = High,
        Types = [Scaling.HpaType, Scaling.ScaledObjectType],
        Require = scaler => Names(scaler, scaler.Input("spec", "scaleTargetRef", "name"), [.. Workload.ServingTypes]),
        Remedy = "Name a Deployment of the same namespace.",
        Aliases = ["horizontalpodautoscaler-has-target"],
    };

    public static readonly Policy ServiceAccountsResolve = new ResourcePolicy
    {
        Id = "FA-K8S-018",
        Title = "Every workload names a service account that exists",
        Because = "Pods with an unknown account are never created.",
        Severity = High,
        Types = Workload.Types,
        Require = resource => Workload.Of(resource).PodSpec["serviceAccountName"] is { IsSet: true } account && account.Text != "default" ? Names(resource, account, "kubernetes:core/v1:ServiceAccount") : Check.Passed,
        Remedy = "Declare the ServiceAccount in the same namespace.",
        Aliases = ["non-existent-service-account"],
    };

    private static string Namespace(ResourceView resource) => resource.Input("metadata", "namespace").Text ?? "default";

    private static Check Names(ResourceView from, ValueView reference, params ReadOnlySpan<string> types) =>
        reference.IsUnknown ? Check.Undecided($"{reference.Path} is not known yet")
        : Exists(from, reference.Text, types) ? Check.Passed
        : Check.Failed($"{reference.Path} is {reference.Shown}; no such object stands in namespace {Namespace(from)}");

    private static bool Exists(ResourceView from, string? name, ReadOnlySpan<string> types)
    {
        foreach (var candidate in from.Plan.OfTypes(types))
        {
            if (candidate.Input("metadata", "name").Text == name && Namespace(candidate) == Namespace(from))
                return true;
        }

        return false;
    }
}
