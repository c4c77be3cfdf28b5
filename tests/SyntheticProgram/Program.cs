using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

// As many Deployments as the first argument says, in one component, each with an input that comes from another resource.
// At its end it appends its peak memory to the file that the second argument names.
var count = int.Parse(args[0], CultureInfo.InvariantCulture);
var code = await Deployment.RunAsync(() =>
{
    var group = new ComponentResource("synthetic:index:Group", "group");
    var provider = new Provider("kubernetes", new ProviderArgs { KubeConfig = "{}" }, new CustomResourceOptions { Parent = group });
    var options = new CustomResourceOptions { Parent = group, Provider = provider };
    var setting = new ConfigMap("settings", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings" } }, options)
        .Metadata.Apply(metadata => metadata.Name);
    for (var i = 0; i < count; i++)
        _ = new Pulumi.Kubernetes.Apps.V1.Deployment($"app-{i}", DeploymentOf($"app-{i}", setting), options);
});
File.AppendAllText(args[1], File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) + "\n");
return code;

static DeploymentArgs DeploymentOf(string name, Output<string> setting) => new()
{
    Metadata = new ObjectMetaArgs { Name = name, Namespace = "synthetic", Labels = { ["app"] = name, ["tier"] = "web" } },
    Spec = new DeploymentSpecArgs
    {
        Replicas = 3,
        Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = name } },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = { ["app"] = name } },
            Spec = new PodSpecArgs { Containers = { ContainerOf(setting) } },
        },
    },
};

static ContainerArgs ContainerOf(Output<string> setting) => new()
{
    Name = "main",
    Image = "nginx:1.27",
    Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } },
    Env = { new EnvVarArgs { Name = "MODE", Value = "fast" }, new EnvVarArgs { Name = "SETTINGS", Value = setting } },
    Resources = new ResourceRequirementsArgs
    {
        Requests = { ["cpu"] = "100m", ["memory"] = "128Mi" },
        Limits = { ["cpu"] = "500m", ["memory"] = "256Mi" },
    },
};
