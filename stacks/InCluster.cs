using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Autoscaling;
using FreeAgentics.Infra.Components.Database;
using FreeAgentics.Infra.Components.Dns;
using FreeAgentics.Infra.Components.Edge;
using FreeAgentics.Infra.Components.Gateway;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Observability;
using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What is declared inside the cluster, in the order in which it stands on one another.</summary>
internal sealed class InCluster
{
    private readonly StackIdentity stack;
    private readonly PlatformSettings settings;
    private readonly Foundation foundation;
    private readonly ComponentResourceOptions options;
    private readonly DataStores stores;
    private readonly ApplicationNamespace space;
    private readonly ClusterAddons addons;

    /// <param name="identities">Makes the AWS identities of the application; its pods come after it.</param>
    public InCluster(StackIdentity stack, PlatformSettings settings, Foundation foundation, Resource identities, RegionalProviders providers)
    {
        (this.stack, this.settings, this.foundation) = (stack, settings, foundation);
        options = new ComponentResourceOptions { Providers = { foundation.Cluster.Provider, providers.Aws } };
        stores = ClusterInputs.StoresOf(stack, settings, foundation);
        _ = new DefaultStorage("storage-class", options);
        var priorities = new Priorities("priorities", options);
        addons = new ClusterAddons("addons", new(stack, settings.Worker.Autoscaling.Scaler)
        {
            ClusterName = foundation.Cluster.Name,
            Network = settings.Network.Cidr,
            VpcId = foundation.Network.VpcId,
            ZoneId = foundation.ZoneId,
            SecretsKeyArn = foundation.Keys.Secrets,
            SecretsStack = foundation.Primary?.Stack ?? stack.Stack,
        }, options);
        space = new ApplicationNamespace("application", ApplicationNamespaceArgs.Of(settings.Kubernetes), After(priorities));
        _ = new NetworkPaths(
            "network-paths", space.Name, settings.Network.Cidr, settings.Api.Port, settings.Frontend.Enabled ? settings.Frontend.Port : null, options);
        var store = new SecretStore("secret-store", stack.Region, After(addons));
        var secrets = new ApplicationSecrets("application-secrets", space.Name, stores, After(store));
        var pooler = new Pooler("pooler", new(space.Name, settings.Pooler, stores)
        {
            Demands = ClusterInputs.DemandsOf(settings),
            MaxConnections = settings.Database.Tuning.MaxConnections ?? settings.Database.Machine.DefaultMaxConnections,
        }, After(store));
        Workloads(identities, secrets, pooler, store);
        Edge(providers);
        Observe(store);
        NodeCapacity();
    }

    private void Workloads(Resource identities, Resource secrets, Resource pooler, Resource store)
    {
        var before = new List<Resource> { identities, secrets, pooler };
        // A standby's database takes no writes: its primary has run the jobs.
        if (foundation.Primary is null || settings.DisasterRecovery.Promoted)
            before.Add(new DatabaseJobs("database-jobs", ClusterInputs.JobsOf(space.Name, settings, stores), After(store)).LastBeforeRollOut);
        var conventions = ClusterInputs.ConventionsOf(settings, foundation);
        var api = new Api("api", new(space.Name, settings.Api)
        {
            Environment = stack.Stack,
            TrustedProxies = $"{settings.Network.Cidr}",
            Variables = conventions,
        }, After([.. before]));
        var workers = new Workers("workers", new(space.Name, settings.Worker, stack.Stack) { Variables = conventions }, After([.. before]));
        if (settings.Frontend.Enabled)
            _ = new Frontend("frontend", space.Name, settings.Frontend, options);
        _ = new ApiAutoscaler("api-autoscaler", new(space.Name, settings.Api.Autoscaling, settings.Capacity.Schedules), After(api, addons));
        _ = new WorkerAutoscaler("worker-autoscaler", new(space.Name, settings.Worker.Autoscaling, settings.Capacity.Schedules)
        {
            Queue = settings.Worker.Queue,
            QueueHost = stores.QueueHost,
            ByUser = settings.Redis.Authentication == "users",
        }, After(workers, addons));
        _ = new VerticalAutoscalers("vertical-autoscalers", space.Name, settings.Capacity, After(addons));
    }

    private void Edge(RegionalProviders providers)
    {
        var ingress = new IngressController("ingress", new(settings.Edge, space.Name, settings.Network.Cidr)
        {
            Tags = $"Project={stack.Platform},Stack={stack.Stack}",
        }, After(addons));
        var issuer = new CertificateIssuer("certificate-issuer", settings.Edge, stack.Region, After(addons));
        _ = new ApiGateway("gateway", new(space.Name, settings.Edge, settings.Dns.ApiHost)
        {
            RegionalHost = settings.Dns.Routing is DnsRouting.Simple ? null : settings.Dns.RegionalHost(stack.Region),
            HealthPath = settings.Dns.HealthPath,
            FrontendHost = settings.Frontend.Enabled ? settings.Frontend.Host : null,
        }, After(ingress, issuer));
        _ = new PlatformNames("names", new(stack, settings.Dns, foundation.ZoneId)
        {
            IsPrimary = foundation.Primary is null,
            IngressHost = ingress.LoadBalancerHost,
        }, providers.Options);
    }

    private void Observe(Resource store)
    {
        var args = ClusterInputs.MonitoringOf(space.Name, settings, stores, foundation.AlertSecret);
        var monitoring = new Monitoring("monitoring", args, After(store, addons));
        _ = new DataExporters("data-exporters", args, After(store));
        _ = new Monitors("monitors", settings.Kubernetes.Namespace, settings.Observability.ScrapeInterval, settings.Worker.Autoscaling.Scaler, After(monitoring));
    }

    private void NodeCapacity()
    {
        _ = new ClusterAutoscaler("cluster-autoscaler", new(stack.Region, settings.Capacity.ClusterAutoscaler, settings.Cluster.Version)
        {
            ClusterName = foundation.Cluster.Name,
            LongestGraceSeconds = ClusterInputs.LongestGraceSeconds(settings),
        }, After(addons));
        if (settings.Capacity.HeadroomPods > 0)
            _ = new Headroom("headroom", space.Name, settings.Capacity.HeadroomPods, settings.Api.Resources, options);
        if (settings.Capacity.PrePullImages)
        {
            _ = new ImagePrePull("image-pre-pull", space.Name, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                .Add("api", settings.Api.Image)
                .Add("worker", settings.Worker.Image), options);
        }
    }

    private ComponentResourceOptions After(params Resource[] resources)
    {
        var after = new ComponentResourceOptions();
        foreach (var resource in resources)
            after.DependsOn.Add(resource);
        return ComponentResourceOptions.Merge(options, after);
    }
}
