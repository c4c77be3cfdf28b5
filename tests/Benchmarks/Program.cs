using BenchmarkDotNet.Running;
using FreeAgentics.Infra.Benchmarks;

// synthetic PROGRAM.dll COUNT: one preview of the synthetic program, for whole-process measurements (tests/Benchmarks/run).
// Anything else goes to BenchmarkDotNet: --filter '*', --list flat.
if (args is ["synthetic", var program, var count])
    return await SyntheticPreview.RunAsync(program, count);
BenchmarkSwitcher.FromAssembly(typeof(SyntheticPreview).Assembly).Run(args);
return 0;
