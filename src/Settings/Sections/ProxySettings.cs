namespace FreeAgentics.Infra.Settings;

/// <param name="LoadBalancing">NGINX's method.</param>
/// <param name="MaxFails">Failures after which a pod is left out.</param>
/// <param name="FailTimeout">For so long, and within so long.</param>
/// <param name="NextUpstream">The failures after which another pod is tried.</param>
/// <param name="NextUpstreamTries">Pods at most for one request.</param>
/// <param name="ConnectTimeout">Until a pod accepts.</param>
/// <param name="SendTimeout">Between two writes to a pod.</param>
/// <param name="ReadTimeout">Between two reads from a pod; longer than the API's own time-out.</param>
/// <param name="UpstreamKeepAlive">Idle connections that each process of NGINX keeps to the pods.</param>
/// <param name="ClientKeepAlive">How long an idle client stays connected; shorter than the load balancer's 350 seconds.</param>
public sealed record ProxySettings(
    string LoadBalancing,
    int MaxFails,
    TimeSpan FailTimeout,
    IReadOnlyList<string> NextUpstream,
    int NextUpstreamTries,
    TimeSpan ConnectTimeout,
    TimeSpan SendTimeout,
    TimeSpan ReadTimeout,
    int UpstreamKeepAlive,
    TimeSpan ClientKeepAlive)
{
    private const string Ingress = "kubernetes:networking.k8s.io/v1:Ingress metadata.annotations nginx.org";

    public static ProxySettings Read(SettingsSection proxy) => new(
        LoadBalancing: proxy.OneOf(
            "loadBalancing", "How NGINX chooses a pod.",
            values: ["least_conn", "round_robin", "random two least_conn", "ip_hash"], fallback: "least_conn", guide: "G15", drives: $"{Ingress}/lb-method", example: "round_robin"),
        MaxFails: proxy.Int(
            "maxFails", "Failures after which a pod is left out for a while; 0 for never.",
            range: 0..100, fallback: 3, unit: "failures", guide: "G15", drives: $"{Ingress}/max-fails", example: "5"),
        FailTimeout: proxy.Duration(
            "failTimeout", "For how long a failing pod is left out.",
            least: "1s", most: "10m", fallback: "30s", guide: "G15", drives: $"{Ingress}/fail-timeout", example: "10s"),
        NextUpstream: proxy.Texts(
            "nextUpstream", "Failures after which another pod is tried; http_500 as in the guide repeats what the API has refused.",
            fallback: ["error", "timeout", "invalid_header", "http_502", "http_503", "http_504"], each: Failure, count: 1..10,
            guide: "G15", drives: $"{Ingress}/proxy-next-upstream", example: "error"),
        NextUpstreamTries: proxy.Int(
            "nextUpstreamTries", "Pods that one request is tried on at most.",
            range: 1..10, fallback: 2, unit: "pods", guide: "G15", drives: $"{Ingress}/proxy-next-upstream-tries", example: "3"),
        ConnectTimeout: proxy.Duration(
            "connectTimeout", "How long a pod may take to accept a connection.",
            least: "1s", most: "75s", fallback: "5s", guide: "G15", drives: $"{Ingress}/proxy-connect-timeout", example: "2s"),
        SendTimeout: proxy.Duration(
            "sendTimeout", "How long a pod may take between two reads of a request.",
            least: "1s", most: "10m", fallback: "40s", guide: "G15", drives: $"{Ingress}/proxy-send-timeout", example: "10s"),
        ReadTimeout: proxy.Duration(
            "readTimeout", "How long a pod may take between two writes of an answer; longer than the API's own time-out.",
            least: "1s", most: "10m", fallback: "40s", guide: "G15", drives: $"{Ingress}/proxy-read-timeout", example: "60s"),
        UpstreamKeepAlive: proxy.Int(
            "upstreamKeepAlive", "Idle connections to the pods that each process of NGINX keeps.",
            range: 0..10000, fallback: 32, unit: "connections", guide: "G15", drives: $"{Ingress}/keepalive", example: "64"),
        ClientKeepAlive: proxy.Duration(
            "clientKeepAlive", "How long an idle client stays connected; the load balancer drops idle connections after 350 seconds.",
            least: "1s", most: "340s", fallback: "75s", guide: "G15", drives: "kubernetes:core/v1:ConfigMap data keepalive-timeout", example: "60s"));

    private static TextPattern Failure { get; } = new(
        "^(error|timeout|invalid_header|http_500|http_502|http_503|http_504|http_403|http_404|http_429|non_idempotent|off)$",
        "a condition of proxy_next_upstream such as error or http_502");
}
