using FreeAgentics.Infra.Components.Edge;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Gateway;

/// <summary>The Ingresses of one host.</summary>
internal sealed class GatewayRoutes(Input<string> space, string host, bool plain, CustomResourceOptions options)
{
    private const string MergeableType = "nginx.org/mergeable-ingress-type";

    /// <summary>Terminates TLS for the host and has no paths of its own.</summary>
    public void Master(string name, string tlsSecret, SortedDictionary<string, string> annotations)
    {
        annotations[MergeableType] = "master";
        if (!plain)
            annotations["nginx.org/redirect-to-https"] = "True";
        Declare(name, annotations, new() { IngressClassName = IngressController.ClassName, Tls = Tls(tlsSecret), Rules = { new IngressRuleArgs { Host = host } } });
    }

    /// <summary>Serves paths of the host.</summary>
    public void Minion(string name, string service, int port, IEnumerable<string> paths, SortedDictionary<string, string> annotations)
    {
        annotations[MergeableType] = "minion";
        Declare(name, annotations, new() { IngressClassName = IngressController.ClassName, Rules = { Rule(service, port, paths) } });
    }

    /// <summary>A host with nothing but one service.</summary>
    public void Single(string name, string service, int port, string tlsSecret, SortedDictionary<string, string> annotations) =>
        Declare(name, annotations, new() { IngressClassName = IngressController.ClassName, Tls = Tls(tlsSecret), Rules = { Rule(service, port, ["/"]) } });

    private InputList<IngressTLSArgs> Tls(string secret) => plain ? [] : [new IngressTLSArgs { Hosts = { host }, SecretName = secret }];

    private IngressRuleArgs Rule(string service, int port, IEnumerable<string> paths)
    {
        var http = new HTTPIngressRuleValueArgs();
        foreach (var path in paths)
        {
            http.Paths.Add(new HTTPIngressPathArgs
            {
                Path = path,
                PathType = "Prefix",
                Backend = new IngressBackendArgs
                {
                    Service = new IngressServiceBackendArgs { Name = service, Port = new ServiceBackendPortArgs { Number = port } },
                },
            });
        }

        return new() { Host = host, Http = http };
    }

    private void Declare(string name, SortedDictionary<string, string> annotations, IngressSpecArgs spec) =>
        _ = new Ingress(name, new() { Metadata = ObjectMetadata.Of(name, space, IngressController.App, annotations), Spec = spec }, options);
}
