using BenchmarkDotNet.Running;
using FreeAgentics.Infra.Benchmarks;

// --filter '*', --list flat. Whole processes are measured by tests/Benchmarks/run.
BenchmarkSwitcher.FromAssembly(typeof(PlanFiles).Assembly).Run(args);
