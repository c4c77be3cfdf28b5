using BenchmarkDotNet.Attributes;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Benchmarks;

/// <summary>Reading and judging the settings of a stack.</summary>
[MemoryDiagnoser]
public class StackFiles
{
    private readonly string text = """
        config:
          freeagentics:network:
            cidr: 10.50.0.0/16
            zones: 3
          freeagentics:database:
            instanceClass: db.r7g.large
            readReplicas: 2
        """;

    [Benchmark]
    public object Read() => PlatformSettings.Read(StackFile.Parse("bench", text));
}
