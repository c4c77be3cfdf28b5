using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>JAVA_OPTS of a container that runs a JVM.</summary>
public static class JavaOptions
{
    /// <summary>The guide's options, with a heap that fits the limit: half of it to begin with, three quarters at most; the rest is for threads, code and buffers.</summary>
    public static string For(MemoryQuantity limit) =>
        $"-Xms{limit.Mebibytes / 2}m -Xmx{limit.Mebibytes * 3 / 4}m -XX:NewRatio=3 -XX:+UseG1GC -XX:MaxGCPauseMillis=200";
}
