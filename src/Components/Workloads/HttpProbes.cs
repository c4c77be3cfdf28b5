using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Probes over HTTP. In production the application redirects plain HTTP, so probes say that they came by TLS.</summary>
public static class HttpProbes
{
    /// <summary>Thirty tries in two and a half minutes: time to boot, without a restart.</summary>
    public static ProbeArgs Startup(string path, string port) => new()
    {
        HttpGet = Get(path, port),
        PeriodSeconds = 5,
        TimeoutSeconds = 3,
        FailureThreshold = 30,
    };

    /// <param name="path">Must not reach the database: a restart would not mend it.</param>
    /// <param name="port">The name of the container's port.</param>
    public static ProbeArgs Liveness(string path, string port) => new()
    {
        HttpGet = Get(path, port),
        PeriodSeconds = 10,
        TimeoutSeconds = 5,
        FailureThreshold = 3,
    };

    public static ProbeArgs Readiness(string path, string port) => new()
    {
        HttpGet = Get(path, port),
        PeriodSeconds = 5,
        TimeoutSeconds = 3,
        FailureThreshold = 3,
    };

    private static HTTPGetActionArgs Get(string path, string port) => new()
    {
        Path = path,
        Port = port,
        HttpHeaders = { new HTTPHeaderArgs { Name = "X-Forwarded-Proto", Value = "https" } },
    };
}
