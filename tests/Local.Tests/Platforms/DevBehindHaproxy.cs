namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>The stack dev, behind HAProxy.</summary>
public sealed class DevBehindHaproxy() : RunningPlatform("dev", "--edge", "haproxy", "--time-factor", "60");
