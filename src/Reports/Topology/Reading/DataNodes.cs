using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>What holds data or carries messages.</summary>
internal static class DataNodes
{
    private static readonly (string Type, NodeKind Kind, string What)[] Plain =
    [
        ("aws:s3/bucket:Bucket", NodeKind.Bucket, "S3 bucket"),
        ("aws:s3/bucketV2:BucketV2", NodeKind.Bucket, "S3 bucket"),
        ("aws:dynamodb/table:Table", NodeKind.Database, "DynamoDB table"),
        ("aws:efs/fileSystem:FileSystem", NodeKind.Bucket, "EFS file system"),
        ("aws:sqs/queue:Queue", NodeKind.Messaging, "SQS queue"),
        ("aws:sns/topic:Topic", NodeKind.Messaging, "SNS topic"),
    ];

    public static void Add(NodeDrafts drafts, PlanGraph graph, Networks networks)
    {
        foreach (var database in graph.OfTypes("aws:rds/cluster:Cluster", "aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"))
            drafts.Add(new NodeDraft(NodeKind.Database, database.Name, Database(database), DatabasePlace(database, graph, networks)), database);
        foreach (var cache in graph.OfTypes("aws:elasticache/replicationGroup:ReplicationGroup", "aws:elasticache/cluster:Cluster"))
        {
            var place = networks.PlaceIn(cache, Subnets(cache, "subnetGroupName", graph));
            var zones = PlanGraph.Input(cache, "preferredCacheClusterAzs").Items.Select(zone => zone.Text).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            drafts.Add(new NodeDraft(NodeKind.Cache, cache.Name, Cache(cache), zones.IsEmpty ? place : place with { Zones = zones }), cache);
        }

        foreach (var (type, kind, what) in Plain)
        {
            foreach (var resource in graph.OfTypes(type))
                drafts.Add(new NodeDraft(kind, resource.Name, what, new Place { Region = networks.Regions.Of(resource) }), resource);
        }
    }

    private static Place DatabasePlace(PlanResource database, PlanGraph graph, Networks networks)
    {
        var place = networks.PlaceIn(database, Subnets(database, "dbSubnetGroupName", graph));
        return PlanGraph.Input(database, "availabilityZone").Text is { } zone ? place with { Zones = [zone] } : place;
    }

    private static IEnumerable<PlanResource> Subnets(PlanResource resource, string property, PlanGraph graph) =>
        graph.Targets(resource, property).SelectMany(group => graph.Targets(group, "subnetIds"));

    private static string Database(PlanResource database) => Joined(
        Size(PlanGraph.Input(database, "instanceClass").Text),
        PlanGraph.Input(database, "engine").Text is { } engine ? $"{engine} {PlanGraph.Input(database, "engineVersion").Text}".TrimEnd() : PlanGraph.Input(database, "replicateSourceDb").IsSet ? "replica" : null,
        PlanGraph.Input(database, "multiAz").Flag == true ? "two zones" : null);

    private static string Cache(PlanResource cache) => Joined(
        Size(PlanGraph.Input(cache, "nodeType").Text),
        PlanGraph.Input(cache, "engine").Text is { } engine ? $"{engine} {PlanGraph.Input(cache, "engineVersion").Text}".TrimEnd() : null,
        PlanGraph.Input(cache, "numCacheClusters").Number is { } nodes ? nodes == 1 ? "1 node" : $"{nodes} nodes" : null);

    /// <summary>Without the prefix that only says of which service the class is.</summary>
    private static string? Size(string? machineClass) => machineClass?.Split('.', 2) is ["db" or "cache", var size] ? size : machineClass;

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.OfType<string>().Where(part => part.Length > 0));
}
