using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>The database of staging, for a test that breaks it.</summary>
public sealed class FailingDatabase : DatabaseCluster
{
    protected override Task<Plan> PlanAsync() => StackPlan.Of("staging");
}
