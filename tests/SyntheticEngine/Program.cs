using FreeAgentics.Infra.SyntheticEngine;

// PROGRAM.dll COUNT PEAKS: one preview of the synthetic program, for whole-process measurements (tests/Benchmarks/run).
// Both processes append their peak memory to the file PEAKS.
return await SyntheticPreview.RunAsync(args[0], args[1], args[2]);
