using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>The database of prod: a primary and two replicas.</summary>
public sealed class ProductionDatabase : DatabaseCluster
{
    protected override Task<Plan> PlanAsync() => StackPlan.Of("prod");
}
