using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Manifests;

/// <summary>The order in which what is in the cluster can be applied: after what it depends on, and after what the components around it wait for.</summary>
public static class DeploymentOrder
{
    private const string Package = "kubernetes:";

    // Among what could go next: what others stand on first.
    private static readonly string[] Kinds =
    [
        "Namespace", "PriorityClass", "StorageClass", "CustomResourceDefinition", "ResourceQuota", "LimitRange", "NetworkPolicy", "ServiceAccount",
        "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "Release", "ClusterSecretStore", "ClusterIssuer", "Password", "ExternalSecret", "Issuer", "Certificate",
        "ConfigMap", "IngressClass", "Service", "Job", "Deployment", "DaemonSet",
    ];

    /// <returns>Every object and Helm release of the plan, once.</returns>
    public static ImmutableArray<PlanResource> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var byUrn = plan.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var children = plan.Resources.Where(resource => resource.Parent is not null).ToLookup(resource => resource.Parent!, StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<PlanResource>();
        foreach (var resource in plan.Resources.Where(IsInCluster).OrderBy(Rank).ThenBy(resource => resource.Urn, StringComparer.Ordinal))
            Visit(resource);
        return ordered.ToImmutable();

        void Visit(PlanResource resource)
        {
            if (!visited.Add(resource.Urn))
                return;
            foreach (var before in Before(resource).OrderBy(Rank).ThenBy(dependency => dependency.Urn, StringComparer.Ordinal))
                Visit(before);
            if (IsInCluster(resource))
                ordered.Add(resource);
        }

        // Its own dependencies and those of the components it is part of; a component stands when all in it does.
        IEnumerable<PlanResource> Before(PlanResource resource)
        {
            for (var around = resource; around is not null; around = around.Parent is { } parent ? byUrn.GetValueOrDefault(parent) : null)
            {
                foreach (var dependency in around.Dependencies.SelectMany(Expand).Where(dependency => !IsWithin(resource, dependency.Urn)))
                    yield return dependency;
            }
        }

        IEnumerable<PlanResource> Expand(string urn) => byUrn.TryGetValue(urn, out var resource)
            ? resource.Custom ? [resource] : children[urn].SelectMany(child => Expand(child.Urn))
            : [];

        bool IsWithin(PlanResource resource, string urn) => resource.Urn == urn || (resource.Parent is { } parent && byUrn.TryGetValue(parent, out var above) && IsWithin(above, urn));
    }

    /// <summary>True for what kubectl or helm can apply.</summary>
    public static bool IsInCluster(PlanResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Custom && resource.Type.StartsWith(Package, StringComparison.Ordinal);
    }

    private static int Rank(PlanResource resource)
    {
        var rank = Array.IndexOf(Kinds, resource.Type[(resource.Type.LastIndexOf(':') + 1)..]);
        return rank < 0 ? Kinds.Length : rank;
    }
}
