using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Platform;

/// <summary>PgBouncer: settings that refuse clients, or do not what they seem to do.</summary>
public static class PoolerPolicies
{
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";

    public static readonly Policy StartupParametersIgnored = Rule(
        "FA-PGB-001", High, "PgBouncer ignores the startup parameters that drivers send",
        "A driver that sends extra_float_digits or options is refused unless they are ignored.",
        "Keep extra_float_digits and options in pooler.ignoredStartupParameters.",
        pooler => Check.All(((string[])["extra_float_digits", "options"]).Select(parameter => Check.That(
            pooler.Settings.GetValueOrDefault("ignore_startup_parameters", "").Split(',', StringSplitOptions.TrimEntries).Contains(parameter),
            () => $"ignore_startup_parameters lacks {parameter}"))));

    public static readonly Policy SpeaksTls = Rule(
        "FA-PGB-002", High, "PgBouncer verifies the server's certificate and offers TLS to clients",
        "Clients with sslmode=require cannot connect without client TLS; server_tls_sslmode prefer falls back to plain text.",
        "Leave pooler.clientTls on and the server's mode on verify-full.",
        pooler => Check.That(pooler.Settings.GetValueOrDefault("client_tls_sslmode", "disable") != "disable", () => $"client_tls_sslmode is {pooler.Settings.GetValueOrDefault("client_tls_sslmode", "not set")}")
            .And(Check.That(pooler.Settings.GetValueOrDefault("server_tls_sslmode") == "verify-full", () => $"server_tls_sslmode is {pooler.Settings.GetValueOrDefault("server_tls_sslmode", "not set")}; it must be verify-full")));

    public static readonly Policy NoResetInTransactionMode = Rule(
        "FA-PGB-003", Low, "In transaction mode server_reset_query is empty",
        "PgBouncer never runs it there: DISCARD ALL only seems to clean sessions.",
        "Leave pooler.resetQuery false.",
        pooler => Check.That(
            pooler.Settings.GetValueOrDefault("pool_mode") != "transaction" || pooler.Settings.GetValueOrDefault("server_reset_query", "") is "",
            () => $"server_reset_query is {pooler.Settings["server_reset_query"]} while pool_mode is transaction"));

    public static readonly Policy ModernPasswords = Rule(
        "FA-PGB-004", High, "Clients log in to PgBouncer by SCRAM",
        "md5 entries cannot log in to SCRAM roles, and PostgreSQL 18 deprecates md5.",
        "Leave pooler.authentication on scram-sha-256.",
        pooler => Check.That(pooler.Settings.GetValueOrDefault("auth_type") == "scram-sha-256", () => $"auth_type is {pooler.Settings.GetValueOrDefault("auth_type", "not set")}; it must be scram-sha-256"));

    public static readonly Policy MoreThanOnePod = Rule(
        "FA-PGB-005", High, "PgBouncer runs in two pods or more",
        "It is single-threaded, and while its only pod restarts the whole platform has no database.",
        "Set pooler.replicas to 2 or more.",
        pooler => Check.That(pooler.Pods >= 2, () => $"{Quantity.Shown(pooler.Pods)} pod runs it; it must be 2 or more"));

    public static readonly Policy ReplicasReached = Rule(
        "FA-PGB-006", Medium, "Read replicas have an entry in PgBouncer",
        "A replica that no entry names costs money and serves nobody.",
        "Leave the entries to the Pooler component.",
        pooler => Check.All(pooler.Config.Plan.OfType("aws:rds/instance:Instance")
            .Where(database => database.Input("replicateSourceDb").IsSet && !database.Urn.Contains("standby", StringComparison.OrdinalIgnoreCase))
            .Select(database => database.Output("address"))
            .Where(address => address.Text is not null)
            .Select(address => Check.That(
                pooler.Databases.Any(entry => entry.Parameters.GetValueOrDefault("host", "").Split(',').Contains(address.Text)),
                () => $"no entry has the host {address.Text}"))));

    private static PlanPolicy Rule(string id, Severity severity, string title, string because, string remedy, Func<PoolerView, Check> check) => new()
    {
        Id = id,
        Title = title,
        Because = because,
        Severity = severity,
        Types = [ConfigMapType],
        Require = plan => PoolerView.In(plan).Select(pooler => (pooler.Config.Urn, check(pooler))),
        Remedy = remedy,
    };
}
