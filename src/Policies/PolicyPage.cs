using System.Text;

namespace FreeAgentics.Infra.Policies;

/// <summary>The documentation of every policy, with an anchor each: docs/policies/README.md.</summary>
public static class PolicyPage
{
    private const string Opening = """
        # Policies

        Written by `./infra policies list --format markdown > docs/policies/README.md`; a test keeps it equal to the rules.

        A violation of a mandatory policy fails `./infra preview` and `./infra policies check`; an advisory one is a warning. What is not known yet is undecided and fails nothing.
        The environment is `policies.environment` of the stack file, or the stack's name up to its first dash. An exception needs a policy, a URN pattern, a reason, an owner and an end:

        ```yaml
        freeagentics:policies:
          exceptions:
            - policy: FA-RDS-004
              urn: "*::postgres-0"
              reason: the data of this stack can be made again
              owner: platform
              expires: "2027-03-31"
        ```

        An exception that has ended fails the preview; one that covers nothing is a warning.

        ## In a deployment

        The same rules as a policy pack: `pulumi preview --policy-pack src/PolicyPack` builds and runs it (PulumiPolicy.yaml, runtime dotnet). Without a build on each run:
        `dotnet publish src/PolicyPack -c Release --use-current-runtime --self-contained -p:PublishSingleFile=true -o pack`, then `--policy-pack pack/freeagentics-policies`.
        `--policy-pack-config` sets a policy's level; `remediate` works for FA-TAG-001 and FA-S3-004. The pack knows nothing of the exceptions of stack files: disable a policy there by its configuration.

        ## What is left out

        - Invariants on data that no plan holds: the size of the data in Redis (22), the queue's lock and arrival rate (28). Invariants 11 and 12 are FA-K8S-007; the account's quotas (29) are computed and left undecided.
        - Rows of public catalogues about services that the platform does not use, and those that this repository takes for noise (access logs of log buckets, IAM database authentication, customer keys where AWS keys encrypt).
        - Hazards of the guide that live in code, SQL or load tests rather than in resources: 4, 5, 24 to 29, 32, 36 to 42.

        """;

    /// <returns>Markdown.</returns>
    public static string Render()
    {
        var policies = PolicyCatalog.All.OrderBy(policy => policy.Id, StringComparer.Ordinal).ToList();
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n")).Append('\n');
        text.Append("## All policies\n\n| Policy | Severity | Level | Demand |\n|---|---|---|---|\n");
        foreach (var policy in policies)
            text.Append($"| [{policy.Id}](#{policy.Id.ToLowerInvariant()}) | {Lower(policy.Severity)} | {Level(policy)} | {policy.Title} |\n");
        foreach (var policy in policies)
            Append(text, policy);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Policy policy)
    {
        text.Append($"\n### {policy.Id}\n\n**{policy.Title}.** {policy.Because}\n\n");
        text.Append($"- Level: {Level(policy)}; severity: {Lower(policy.Severity)}\n");
        text.Append($"- Looks at: {(policy.Types.IsEmpty ? "the whole plan" : string.Join(", ", policy.Types.Select(type => $"`{type}`")))}\n");
        text.Append($"- Fix: {policy.Remedy}\n");
        if (!policy.Aliases.IsEmpty)
            text.Append($"- Elsewhere: {string.Join(", ", policy.Aliases)}\n");
    }

    private static string Level(Policy policy) => policy.Levels.IsEmpty
        ? Lower(policy.Level)
        : $"{string.Join(", ", policy.Levels.Select(level => $"{Lower(level.Value)} in {level.Key}"))}, {Lower(policy.Level)} elsewhere";

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
