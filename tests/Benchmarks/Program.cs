using System.Globalization;
using BenchmarkDotNet.Running;
using FreeAgentics.Infra.Benchmarks;

// policies PLAN.json COUNT: all policies over that plan, repeated to COUNT resources.
// plans BEFORE.json AFTER.json COUNT: two plan files of so many resources, each tenth of which differs, for tests/Benchmarks/run,
// which measures whole processes. Anything else goes to BenchmarkDotNet: --filter '*', --list flat.
if (args is ["policies", var plan, var repeated])
    return PolicyRun.Run(plan, int.Parse(repeated, CultureInfo.InvariantCulture));
if (args is ["plans", var before, var after, var resources])
    return SyntheticPlan.Write(before, after, int.Parse(resources, CultureInfo.InvariantCulture));
BenchmarkSwitcher.FromAssembly(typeof(PlanFiles).Assembly).Run(args);
return 0;
