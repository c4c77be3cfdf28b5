using BenchmarkDotNet.Attributes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Benchmarks;

/// <summary>Writing and reading the JSON form of a plan.</summary>
[MemoryDiagnoser]
public class PlanFiles
{
    private Plan plan = null!;
    private string json = "";

    [Params(250, 10_000)]
    public int Resources { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        plan = SyntheticPlan.Of(Resources);
        json = PlanJson.ToJson(plan);
    }

    [Benchmark]
    public string Write() => PlanJson.ToJson(plan);

    [Benchmark]
    public Plan Read() => PlanJson.Read(json);
}
