using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>DNS: zones, and the records that lead to something of the stack. The records of one target to another stand in one line, so each is a node.</summary>
internal static class NameNodes
{
    public static void Add(NodeDrafts drafts, PlanGraph graph)
    {
        foreach (var zone in graph.OfTypes("aws:route53/zone:Zone"))
            drafts.Add(new NodeDraft(NodeKind.Name, PlanGraph.Input(zone, "name").Text ?? zone.Name, "hosted zone", new Place()), zone);
        foreach (var record in graph.OfTypes("aws:route53/record:Record").Where(record => Leads(record, graph)))
            drafts.Add(new NodeDraft(NodeKind.Name, PlanGraph.Input(record, "name").Text ?? record.Name, Detail(record), new Place()), record);
    }

    private static bool Leads(PlanResource record, PlanGraph graph) =>
        graph.Targets(record, "records").Concat(graph.Targets(record, "aliases")).Any() || PlanGraph.Input(record, "aliases").IsSet;

    private static string Detail(PlanResource record)
    {
        var kind = $"DNS {PlanGraph.Input(record, "type").Text}".TrimEnd();
        return PlanGraph.Input(record, "failoverRoutingPolicies").Items.FirstOrDefault()["type"].Text is { } failover ? $"{kind} · failover {failover.ToLowerInvariant()}" : kind;
    }
}
