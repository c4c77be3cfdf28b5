namespace FreeAgentics.Infra.Settings;

/// <param name="Proxy">How NGINX meets the pods of the API.</param>
/// <param name="Gateway">What NGINX lets through.</param>
/// <param name="Controller">The pods of NGINX.</param>
/// <param name="PlainHttp">True for the guide's port 80 without TLS.</param>
/// <param name="TrustedProxies">Whose word on the client's address counts; empty for the VPC, where the load balancer stands.</param>
/// <param name="CertificateEmail">Of the account with the certificate authority.</param>
/// <param name="CertificateServer">The ACME directory.</param>
public sealed record EdgeSettings(
    ProxySettings Proxy, GatewaySettings Gateway, ControllerSettings Controller, bool PlainHttp, IReadOnlyList<string> TrustedProxies, string CertificateEmail, string CertificateServer)
{
    public static EdgeSettings Read(SettingsSection edge) => new(
        Proxy: edge.Object("proxy", "How NGINX meets the pods of the API.", ProxySettings.Read, guide: "G15"),
        Gateway: edge.Object("gateway", "What NGINX lets through.", GatewaySettings.Read, guide: "G02"),
        Controller: edge.Object("controller", "The pods of NGINX.", ControllerSettings.Read, guide: "G01"),
        PlainHttp: edge.Flag(
            "plainHttp", "Serves port 80 and no TLS, as in the guide; everybody on the way reads passwords and sessions.",
            fallback: false, guide: "G15", drives: "kubernetes:core/v1:Service spec.ports", example: "true"),
        TrustedProxies: edge.Texts(
            "trustedProxies", "Networks whose word on the client's address counts; empty for the VPC, where the load balancer stands.",
            fallback: [], each: Network, guide: "G15", drives: "kubernetes:core/v1:ConfigMap data set-real-ip-from", example: "10.20.0.0/16"),
        CertificateEmail: edge.Text(
            "certificateEmail", "Where the certificate authority writes to.",
            pattern: Email, fallback: "platform@freeagentics.io", guide: "G02", drives: "cert-manager.io/v1:ClusterIssuer spec.acme.email", example: "ops@freeagentics.io"),
        CertificateServer: edge.Text(
            "certificateServer", "The ACME directory of the certificate authority.",
            pattern: Url, fallback: "https://acme-v02.api.letsencrypt.org/directory", guide: "G02", drives: "cert-manager.io/v1:ClusterIssuer spec.acme.server", example: "https://acme-staging-v02.api.letsencrypt.org/directory"));

    private static TextPattern Network { get; } = new("^([0-9]{1,3}\\.){3}[0-9]{1,3}/([0-9]|[12][0-9]|3[0-2])$", "a network such as 10.20.0.0/16");

    private static TextPattern Email { get; } = new("^[^@ ]+@[^@ ]+\\.[a-z]{2,}$", "an e-mail address");

    private static TextPattern Url { get; } = new("^https://[^ ]+$", "an address that begins with https://");
}
