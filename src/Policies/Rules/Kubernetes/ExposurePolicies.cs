using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>What is published, and what must not be.</summary>
public static class ExposurePolicies
{
    public static readonly Policy IngressHasTls = new ResourcePolicy
    {
        Id = "FA-K8S-013",
        Title = "Ingresses name a host, serve it by TLS, and carry no snippets",
        Because = "Without TLS tokens travel in clear; a snippet is code inside the shared proxy.",
        Severity = High,
        Alone = true,
        Types = ["kubernetes:networking.k8s.io/v1:Ingress"],
        Require = IngressHasTlsAndHost,
        Remedy = "Leave Ingresses to the ApiGateway component, and edge.plainHttp false.",
        Aliases = ["tlsSettingsMissing", "ingress-host-match-tls", "CKV_K8S_153", "KCV-0093"],
    };

    public static readonly Policy NoLiteralSecrets = new ResourcePolicy
    {
        Id = "FA-K8S-014",
        Title = "No secret stands in clear in an environment variable or a ConfigMap",
        Because = "Whoever may list pods reads it; so does every backup of the cluster.",
        Severity = Critical,
        Alone = true,
        Types = [.. Workload.Types, "kubernetes:core/v1:ConfigMap"],
        Require = LiteralSecrets.Judge,
        Remedy = "Take the value from a Secret by secretKeyRef; External Secrets fills it.",
        Aliases = ["env-var-secret", "KSV-0109", "sensitiveContainerEnvVar", "sensitiveConfigmapContent", "CKV_AWS_46"],
    };

    private static Check IngressHasTlsAndHost(ResourceView ingress)
    {
        var isMinion = ingress.Input("metadata", "annotations", "nginx.org/mergeable-ingress-type").Text == "minion";
        var hosts = ingress.Input("spec", "tls").Items.SelectMany(tls => tls["hosts"].Items).Select(host => host.Text).ToHashSet();
        var rules = Check.All(ingress.Input("spec", "rules").Items.Select(rule =>
            rule["host"].IsPresent().And(isMinion ? Check.Passed : rule["host"].Must(host => hosts.Contains(host.Text), "among the hosts of spec.tls"))));
        return rules.And(Check.All(ingress.Input("metadata", "annotations").Entries
            .Where(annotation => annotation.Key.EndsWith("-snippet", StringComparison.Ordinal) || annotation.Key.EndsWith("-snippets", StringComparison.Ordinal))
            .Select(annotation => Check.Failed($"metadata.annotations has {annotation.Key}"))));
    }
}
