using BenchmarkDotNet.Attributes;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Benchmarks;

/// <summary>All policies over a plan of 2,000 resources.</summary>
[MemoryDiagnoser]
public class PolicyChecks
{
    private readonly Plans.Plan plan = SyntheticPlan.Of(2_000);

    [Benchmark]
    public PolicyReport Evaluate() => PolicyEvaluator.Evaluate(plan, new("prod", new DateOnly(2026, 11, 23)), PolicyCatalog.All, []);
}
