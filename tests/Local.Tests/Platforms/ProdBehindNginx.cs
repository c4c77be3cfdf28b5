namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>The stack prod with its replicas, behind NGINX; an alert that takes five minutes takes five seconds.</summary>
public sealed class ProdBehindNginx() : RunningPlatform("prod", "--time-factor", "60");
