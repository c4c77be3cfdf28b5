using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>From a database to its replicas, from a bucket to the one that it is copied into.</summary>
internal static class ReplicationFlows
{
    public static IEnumerable<(NodeDraft From, NodeDraft To, FlowKind Kind)> Read(NodeDrafts drafts, PlanGraph graph)
    {
        foreach (var replica in graph.OfTypes("aws:rds/instance:Instance"))
        {
            foreach (var source in graph.Targets(replica, "replicateSourceDb"))
            {
                if (drafts.Of(source) is { Kind: NodeKind.Database } from)
                    yield return (from, drafts.Of(replica)!, FlowKind.Replication);
            }
        }

        foreach (var replication in graph.OfTypes("aws:s3/bucketReplicationConfig:BucketReplicationConfig"))
        {
            var from = graph.Targets(replication, "bucket").Select(drafts.Of).FirstOrDefault(draft => draft is { Kind: NodeKind.Bucket });
            foreach (var to in graph.Targets(replication, "rules").Select(drafts.Of).Where(draft => draft is { Kind: NodeKind.Bucket }))
            {
                if (from is not null)
                    yield return (from, to!, FlowKind.Replication);
            }
        }
    }
}
