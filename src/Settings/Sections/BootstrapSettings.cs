namespace FreeAgentics.Infra.Settings;

/// <summary>What must exist before the first deployment; only the stack named bootstrap reads it.</summary>
/// <param name="Repository">Owner and name on GitHub.</param>
/// <param name="Environments">Environments of the repository; each gets a role.</param>
/// <param name="StateVersionDays">How long old versions of the state are kept.</param>
/// <param name="Domain">The domain that the platform's names lie in.</param>
/// <param name="Subdomains">Labels below the domain that get a zone of their own.</param>
public sealed record BootstrapSettings(
    string Repository, IReadOnlyList<string> Environments, int StateVersionDays, string Domain, IReadOnlyList<string> Subdomains)
{
    private static readonly TextPattern Label = new("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "a label of lower-case letters, digits and inner dashes");

    public static BootstrapSettings Read(SettingsSection bootstrap) => new(
        Repository: bootstrap.Text(
            "repository", "Owner and name of the repository on GitHub whose jobs may deploy.", fallback: "freeagentics/infra",
            pattern: new TextPattern("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", "a repository such as freeagentics/infra"),
            drives: "aws:iam/role:Role assumeRolePolicy", example: "freeagentics/platform"),
        Environments: bootstrap.Texts(
            "environments", "Environments of the repository; a job that runs in one gets its role and no other.", fallback: ["dev", "staging", "prod"],
            each: Label, count: 1..20, drives: "aws:iam/role:Role", example: "prod"),
        StateVersionDays: bootstrap.Int(
            "stateVersionDays", "How long old versions of the state are kept.", range: 30..3650, fallback: 365, unit: "days",
            drives: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules[].noncurrentVersionExpiration", example: "730"),
        Domain: bootstrap.Text(
            "domain", "The domain that the platform's names lie in.", fallback: "freeagentics.io", pattern: TextPattern.DnsName,
            drives: "aws:route53/zone:Zone name", example: "example.org"),
        Subdomains: bootstrap.Texts(
            "subdomains", "Labels below the domain that get a zone of their own, delegated to.", fallback: ["dev", "staging"],
            each: Label, count: 0..20, drives: "aws:route53/record:Record type NS", example: "staging"));
}
