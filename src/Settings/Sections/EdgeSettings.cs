namespace FreeAgentics.Infra.Settings;

/// <param name="Proxy">How NGINX meets the pods of the API.</param>
/// <param name="Gateway">What NGINX lets through.</param>
/// <param name="Controller">The pods of NGINX.</param>
/// <param name="CertificateEmail">Of the account with the certificate authority.</param>
/// <param name="CertificateServer">The ACME directory.</param>
public sealed record EdgeSettings(
    ProxySettings Proxy, GatewaySettings Gateway, ControllerSettings Controller, string CertificateEmail, string CertificateServer)
{
    public static EdgeSettings Read(SettingsSection edge) => new(
        Proxy: edge.Object("proxy", "How NGINX meets the pods of the API.", ProxySettings.Read, guide: "G15"),
        Gateway: edge.Object("gateway", "What NGINX lets through.", GatewaySettings.Read, guide: "G02"),
        Controller: edge.Object("controller", "The pods of NGINX.", ControllerSettings.Read, guide: "G01"),
        CertificateEmail: edge.Text(
            "certificateEmail", "Where the certificate authority writes to.",
            pattern: Email, fallback: "platform@freeagentics.io", guide: "G02", drives: "cert-manager.io/v1:ClusterIssuer spec.acme.email", example: "ops@freeagentics.io"),
        CertificateServer: edge.Text(
            "certificateServer", "The ACME directory of the certificate authority.",
            pattern: Url, fallback: "https://acme-v02.api.letsencrypt.org/directory", guide: "G02", drives: "cert-manager.io/v1:ClusterIssuer spec.acme.server", example: "https://acme-staging-v02.api.letsencrypt.org/directory"));

    private static TextPattern Email { get; } = new("^[^@ ]+@[^@ ]+\\.[a-z]{2,}$", "an e-mail address");

    private static TextPattern Url { get; } = new("^https://[^ ]+$", "an address that begins with https://");
}
