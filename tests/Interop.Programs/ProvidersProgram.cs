using Pulumi;
using Pulumi.Aws.Sns;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Aws = Pulumi.Aws;
using Kubernetes = Pulumi.Kubernetes;

namespace FreeAgentics.Infra.Interop;

/// <summary>Default, explicit and inherited providers, and several of them on one component.</summary>
internal static class ProvidersProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var ireland = new Aws.Provider("ireland", new Aws.ProviderArgs
        {
            Region = "eu-west-1",
            SkipMetadataApiCheck = true,
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["team"] = "interop" } },
        });
        var cluster = new Kubernetes.Provider("cluster", new Kubernetes.ProviderArgs { EnableServerSideApply = true, Namespace = "interop" });

        _ = new Topic("explicit", new TopicArgs { DisplayName = "explicit" }, new CustomResourceOptions { Provider = ireland });

        var inherits = new Area("inherits", new ComponentResourceOptions { Providers = { ireland, cluster } });
        var topic = new Topic("inherited", new TopicArgs { FifoTopic = true }, new CustomResourceOptions { Parent = inherits });
        _ = new Topic("inherited-twice", new TopicArgs { DisplayName = topic.Arn }, new CustomResourceOptions { Parent = topic });
        _ = new ConfigMap("map", new ConfigMapArgs { Data = { ["topic"] = topic.Arn } }, new CustomResourceOptions { Parent = inherits });

        var single = new Area("single", new ComponentResourceOptions { Provider = cluster });
        _ = new ConfigMap("single-map", new ConfigMapArgs { Data = { ["a"] = "b" } }, new CustomResourceOptions { Parent = single });
        return new Dictionary<string, object?> { ["arn"] = topic.Arn };
    }

    private sealed class Area : ComponentResource
    {
        public Area(string name, ComponentResourceOptions options)
            : base("interop:index:Area", name, options) => RegisterOutputs();
    }
}
