using BenchmarkDotNet.Running;
using FreeAgentics.Infra.Benchmarks;

// policies PLAN.json COUNT: all policies over that plan, repeated to COUNT resources.
// Anything else goes to BenchmarkDotNet: --filter '*', --list flat. Whole processes are measured by tests/Benchmarks/run.
if (args is ["policies", var plan, var resources])
    return PolicyRun.Run(plan, int.Parse(resources, System.Globalization.CultureInfo.InvariantCulture));
BenchmarkSwitcher.FromAssembly(typeof(PlanFiles).Assembly).Run(args);
return 0;
