using System.Text.Json.Nodes;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>No object of the cluster refers to something that is not declared.</summary>
public class What_the_cluster_refers_to
{
    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Services_select_pods_and_find_their_ports(string stack)
    {
        var all = await ObjectsOf(stack);
        var services = all.Where(item => item.Kind == "Service").ToList();
        Assert.NotEmpty(services);
        foreach (var service in services)
        {
            var pods = all.Where(item => item.PodTemplate is not null && item.Space == service.Space && Labels.Selects(service.Spec["selector"], Labels.OfPods(item))).ToList();
            Assert.True(pods.Count == 1, $"{service} selects the pods of {pods.Count} workloads");
            var ports = pods[0].Containers.SelectMany(container => Items(container["ports"])).SelectMany(port => new[] { Text(port["name"]), Text(port["containerPort"]) }).ToHashSet();
            Assert.All(Items(service.Spec["ports"]), port => Assert.Contains(Text(port["targetPort"]), ports));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Pods_find_their_configuration_secrets_accounts_and_priorities(string stack)
    {
        var all = await ObjectsOf(stack);
        foreach (var maker in all.Where(item => item.PodTemplate is not null))
        {
            foreach (var (kind, name) in References(maker))
                Assert.True(Exists(all, kind, name, kind == "PriorityClass" ? null : maker.Space), $"{maker} refers to {kind} {name}, which nothing declares");
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Mounts_name_volumes_and_keys_that_there_are(string stack)
    {
        var all = await ObjectsOf(stack);
        foreach (var maker in all.Where(item => item.PodTemplate is not null))
        {
            var volumes = Items(maker.PodSpec["volumes"]).Select(volume => Text(volume["name"])).ToList();
            Assert.Equal(volumes.Distinct().Count(), volumes.Count);
            Assert.All(maker.AllContainers.SelectMany(container => Items(container["volumeMounts"])), mount => Assert.Contains(Text(mount["name"]), volumes));
            Assert.All(volumes, volume => Assert.Contains(maker.AllContainers.SelectMany(container => Items(container["volumeMounts"])), mount => Text(mount["name"]) == volume));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Autoscalers_find_their_targets(string stack)
    {
        var all = await ObjectsOf(stack);
        foreach (var item in all.Where(item => item.Kind is "HorizontalPodAutoscaler" or "ScaledObject" or "VerticalPodAutoscaler"))
        {
            var target = item.Spec["scaleTargetRef"] ?? item.Spec["targetRef"];
            Assert.True(Exists(all, Text(target!["kind"])!, Text(target["name"])!, item.Space), $"{item} targets {target.ToJsonString()}");
        }

        foreach (var trigger in all.Where(item => item.Kind == "ScaledObject").SelectMany(item => Items(item.Spec["triggers"]).Select(trigger => (item, trigger))))
        {
            if (Text(trigger.trigger["authenticationRef"]?["name"]) is { } authentication)
                Assert.True(Exists(all, "TriggerAuthentication", authentication, trigger.item.Space));
        }

        foreach (var authentication in all.Where(item => item.Kind == "TriggerAuthentication"))
            Assert.All(Items(authentication.Spec["secretTargetRef"]), reference => Assert.True(Exists(all, "Secret", Text(reference["name"])!, authentication.Space)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Routes_lead_to_services_that_there_are_on_ports_that_they_have(string stack)
    {
        var all = await ObjectsOf(stack);
        var backends = all.Where(item => item.Kind == "Ingress")
            .SelectMany(item => Items(item.Spec["rules"]).SelectMany(rule => Items(rule["http"]?["paths"])).Select(path => (Ingress: item, Service: path["backend"]!["service"]!)))
            .ToList();
        Assert.NotEmpty(backends);
        Assert.All(backends, backend =>
        {
            var service = Assert.Single(all, item => item.Kind == "Service" && item.Space == backend.Ingress.Space && item.Name == Text(backend.Service["name"]));
            Assert.Contains(Items(service.Spec["ports"]), port => Text(port["port"]) == Text(backend.Service["port"]!["number"]));
        });
        foreach (var ingress in all.Where(item => item.Kind == "Ingress"))
        {
            Assert.True(Exists(all, "IngressClass", Text(ingress.Spec["ingressClassName"])!, null));
            Assert.All(Items(ingress.Spec["tls"]), tls => Assert.True(Exists(all, "Secret", Text(tls["secretName"])!, ingress.Space)));
            if (Text(ingress.Body["metadata"]!["annotations"]?["nginx.org/policies"]) is { } policies)
                Assert.All(policies.Split(','), policy => Assert.True(Exists(all, "Policy", policy.Trim(), ingress.Space), policy));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Metrics_are_read_from_services_with_such_a_port(string stack)
    {
        var all = await ObjectsOf(stack);
        var monitors = all.Where(item => item.Kind == "ServiceMonitor").ToList();
        Assert.NotEmpty(monitors);
        foreach (var monitor in monitors)
        {
            var spaces = Items(monitor.Spec["namespaceSelector"]!["matchNames"]).Select(Text).ToList();
            var labels = monitor.Spec["selector"]!["matchLabels"]!.AsObject();
            var own = all.Where(item => item.Kind == "Service" && spaces.Contains(item.Space) && Labels.Selects(labels, item.Body["metadata"]!["labels"]))
                .Select(service => Items(service.Spec["ports"]).Select(port => Text(port["name"])).ToList());
            var others = ChartFacts.All.SelectMany(chart => chart.Services).Where(service => spaces.Contains(service.Space) && service.HasLabels(labels))
                .Select(service => service.Ports.Keys.ToList<string?>());
            var services = own.Concat(others).ToList();
            Assert.True(services.Count > 0, $"{monitor} selects no service");
            Assert.All(Items(monitor.Spec["endpoints"]), endpoint => Assert.Contains(services, ports => ports.Contains(Text(endpoint["port"]))));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Rights_are_bound_to_accounts_and_roles_that_there_are(string stack)
    {
        var all = await ObjectsOf(stack);
        foreach (var binding in all.Where(item => item.Kind is "RoleBinding" or "ClusterRoleBinding"))
        {
            var role = binding.Body["roleRef"]!;
            Assert.True(Exists(all, Text(role["kind"])!, Text(role["name"])!, Text(role["kind"]) == "Role" ? binding.Space : null), $"{binding}");
            Assert.All(Items(binding.Body["subjects"]), subject => Assert.True(Exists(all, "ServiceAccount", Text(subject["name"])!, Text(subject["namespace"])), $"{binding}"));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Certificates_come_from_issuers_and_secrets_from_stores_that_there_are(string stack)
    {
        var all = await ObjectsOf(stack);
        Assert.All(all.Where(item => item.Kind == "Certificate"), certificate =>
        {
            var issuer = certificate.Spec["issuerRef"]!;
            Assert.True(Exists(all, Text(issuer["kind"])!, Text(issuer["name"])!, Text(issuer["kind"]) == "Issuer" ? certificate.Space : null));
        });
        Assert.All(all.Where(item => item.Kind == "ExternalSecret" && item.Spec["secretStoreRef"] is not null), secret =>
            Assert.True(Exists(all, "ClusterSecretStore", Text(secret.Spec["secretStoreRef"]!["name"])!, null)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Network_policies_select_pods(string stack)
    {
        var all = await ObjectsOf(stack);
        foreach (var policy in all.Where(item => item.Kind == "NetworkPolicy" && item.Spec["podSelector"]?["matchLabels"] is not null))
        {
            var selector = policy.Spec["podSelector"]!["matchLabels"];
            var any = all.Any(item => item.PodTemplate is not null && item.Space == policy.Space && Labels.Selects(selector, Labels.OfPods(item)));
            Assert.True(any || (policy.Name == "allow-database-jobs" && !all.Any(item => item.Kind == "Job")), $"{policy} selects no pods");
        }
    }

    private static async Task<IReadOnlyList<ClusterObject>> ObjectsOf(string stack) => All(await StackPlan.Of(stack));

    private static bool Exists(IReadOnlyList<ClusterObject> all, string kind, string name, string? space) => kind switch
    {
        "Secret" => all.Any(item => item.Space == space && (
            (item.Kind == "ExternalSecret" && Text(item.Spec["target"]?["name"]) == name) || (item.Kind == "Certificate" && Text(item.Spec["secretName"]) == name))),
        "PriorityClass" when name.StartsWith("system-", StringComparison.Ordinal) => true,
        _ => all.Any(item => item.Kind == kind && item.Name == name && item.Space == space),
    };

    private static IEnumerable<(string Kind, string Name)> References(ClusterObject maker)
    {
        var pod = maker.PodSpec;
        yield return ("ServiceAccount", Text(pod["serviceAccountName"])!);
        if (Text(pod["priorityClassName"]) is { } priority)
            yield return ("PriorityClass", priority);
        foreach (var volume in Items(pod["volumes"]))
        {
            if (Text(volume["configMap"]?["name"]) is { } config)
                yield return ("ConfigMap", config);
            if (volume["secret"] is JsonObject secret && secret["optional"] is null)
                yield return ("Secret", Text(secret["secretName"])!);
        }

        foreach (var container in maker.AllContainers)
        {
            foreach (var source in Items(container["envFrom"]))
                yield return ("Secret", Text(source["secretRef"]!["name"])!);
            foreach (var key in Items(container["env"]).Select(variable => variable["valueFrom"]?["secretKeyRef"]).OfType<JsonNode>())
                yield return ("Secret", Text(key["name"])!);
        }
    }
}
