namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Judges the probes of a container that serves a port.</summary>
internal static class Probes
{
    private static readonly string[] Handlers = ["httpGet", "tcpSocket", "exec", "grpc"];

    public static Check Judge(ValueView container)
    {
        var liveness = container["livenessProbe"];
        var readiness = container["readinessProbe"];
        return liveness.IsPresent().And(readiness.IsPresent()).And(liveness.IsUnknown || readiness.IsUnknown || !liveness.IsSet
            ? Check.Passed
            : Check.That(
                Handlers.Any(handler => !Equals(liveness[handler].Raw, readiness[handler].Raw)),
                () => $"{liveness.Path} asks the same as {readiness.Path}"));
    }
}
