using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>From pods to the buckets that the role of their service account may use: EKS Pod Identity, and inline policies of the role.</summary>
internal static class AccessFlows
{
    public static IEnumerable<(NodeDraft From, NodeDraft To, FlowKind Kind)> Read(NodeDrafts drafts, PlanGraph graph)
    {
        var policies = graph.OfTypes("aws:iam/rolePolicy:RolePolicy")
            .SelectMany(policy => graph.Targets(policy, "role").Select(role => (Role: role.Urn, Policy: policy)))
            .ToLookup(pair => pair.Role, pair => pair.Policy, StringComparer.Ordinal);
        return
            from identity in graph.OfTypes("aws:eks/podIdentityAssociation:PodIdentityAssociation")
            from role in graph.Targets(identity, "roleArn")
            from policy in policies[role.Urn]
            from bucket in graph.Targets(policy, "policy").Select(drafts.Of)
            where bucket is { Kind: NodeKind.Bucket or NodeKind.Messaging }
            from pods in Pods(identity, drafts)
            select (pods, bucket, FlowKind.Access);
    }

    private static IEnumerable<NodeDraft> Pods(PlanResource identity, NodeDrafts drafts)
    {
        var (@namespace, account) = (PlanGraph.Input(identity, "namespace").Text, PlanGraph.Input(identity, "serviceAccount").Text);
        return drafts.All.Where(draft => draft.Kind is NodeKind.Workload or NodeKind.Job && draft.Place.Namespace == @namespace
            && draft.Resources.Exists(workload => PodConfigurations.TemplateOf(workload)["spec"]["serviceAccountName"].Text == account));
    }
}
