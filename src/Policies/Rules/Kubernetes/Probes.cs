namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Judges the probes of a container that serves a port.</summary>
internal static class Probes
{
    private static readonly string[] Handlers = ["httpGet", "tcpSocket", "exec", "grpc"];

    /// <summary>True for a container with a port that others than Prometheus call.</summary>
    public static bool Serves(ValueView container) => container["ports"].Items.Any(port => port["name"].Text != "metrics");

    /// <remarks>Two probes that only open the container's own socket may be the same: they depend on nothing behind it.</remarks>
    public static Check Judge(ValueView container)
    {
        var liveness = container["livenessProbe"];
        var readiness = container["readinessProbe"];
        return liveness.IsPresent().And(readiness.IsPresent()).And(Check.That(
            !liveness.IsSet || liveness["tcpSocket"].IsSet || Handlers.Any(handler => !Equals(liveness[handler].Raw, readiness[handler].Raw)),
            () => $"{liveness.Path} asks the same as {readiness.Path}"));
    }
}
