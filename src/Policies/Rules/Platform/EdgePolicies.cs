using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Platform;

/// <summary>The edge: retries, and who may say where a request comes from.</summary>
public static class EdgePolicies
{
    private static readonly string[] Dangerous = ["http_500", "non_idempotent"];

    public static readonly Policy RetriesAreSafe = new ResourcePolicy
    {
        Id = "FA-EDGE-001",
        Title = "NGINX passes on to another pod only what has not been begun",
        Because = "Retrying a 500 hides the bug and doubles the load; a POST may take effect twice.",
        Severity = High,
        Alone = true,
        Types = ["kubernetes:networking.k8s.io/v1:Ingress"],
        Require = ingress => ingress.Input("metadata", "annotations", "nginx.org/proxy-next-upstream") is { Text: not null } conditions
            ? Check.All(conditions.Text!.Split(' ').Where(Dangerous.Contains).Select(condition => Check.Failed($"{conditions.Path} has {condition}")))
            : Check.Passed,
        Remedy = "Leave http_500 and non_idempotent out of edge.proxy.nextUpstream.",
    };

    public static readonly Policy AddressesTrusted = new ResourcePolicy
    {
        Id = "FA-EDGE-002",
        Title = "Only the load balancer may say where a request comes from",
        Because = "Where everybody is believed, X-Forwarded-For is whatever the caller writes, and rate limits are gone.",
        Severity = High,
        Alone = true,
        Types = ["kubernetes:core/v1:ConfigMap"],
        Require = config => config.Input("data", "real-ip-header").IsSet ? config.Input("data", "set-real-ip-from").Must(from => from.Text is { Length: > 0 } text && !text.Contains("0.0.0.0/0", StringComparison.Ordinal), "the network of the load balancer") : Check.Passed,
        Remedy = "Leave edge.trustedProxies empty, or name the network of the load balancer in it.",
    };

    public static readonly Policy EncryptedDoor = new ResourcePolicy
    {
        Id = "FA-EDGE-003",
        Title = "A load balancer towards the internet listens on 443",
        Because = "Plain HTTP gives passwords and sessions to whoever listens.",
        Severity = Critical,
        Alone = true,
        Types = ["kubernetes:core/v1:Service"],
        Require = service => service.Input("spec", "type").Text != "LoadBalancer" ? Check.Passed : service.Input("spec", "ports").Must(ports => ports.Items.Any(port => port["port"].Number == 443), "a list with port 443"),
        Remedy = "Leave edge.plainHttp false.",
        Aliases = ["CKV_AWS_2", "AWS-0054", "ELB.1"],
    };
}
