using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>The database of staging, whose pooler admits little more than a thousand clients: a number that a test can reach.</summary>
public sealed class StagingDatabase : DatabaseCluster
{
    public const int MostClients = 1010;

    protected override Task<Plan> PlanAsync() =>
        StackPlan.Of("staging", "  freeagentics:dns:", $"  freeagentics:pooler:\n    maxClientConnections: {MostClients}\n  freeagentics:dns:");
}
