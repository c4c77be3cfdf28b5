using System.Text;

namespace FreeAgentics.Infra.Policies;

/// <summary>The documentation of every policy, with an anchor each: docs/policies/README.md.</summary>
public static class PolicyPage
{
    private const string Opening = """
        # Policies

        Written by `./infra policies list --format markdown > docs/policies/README.md`; a test keeps it equal to the rules.

        A violation of a mandatory policy fails `./infra preview` and `./infra policies check`; an advisory one is a warning. What is not known yet is undecided and fails nothing.
        The environment is `policies.environment` of the stack file, or the stack's name up to its first dash. What no resource tells (how much data, how many tasks, which quotas) stands in `policies.expected` and `policies.quotas`; where it is not set, the policies that ask for it are undecided and say so.

        An exception needs a policy, a URN pattern, a reason, an owner and an end:

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

        - [guide.md](guide.md): each hazard of the scaling guide, and the policy that names it; how to see the guide fail.
        - [catalog.md](catalog.md): the rows of public catalogues, which policy carries each, and why the others are left out.
        - [mutation.md](mutation.md): how far the tests notice a change of the rules.

        ## In a deployment

        The same rules as a policy pack: `pulumi preview --policy-pack src/PolicyPack` builds and runs it (PulumiPolicy.yaml, runtime dotnet). Without a build on each run:
        `dotnet publish src/PolicyPack -c Release --use-current-runtime --self-contained -p:PublishSingleFile=true -o pack`, then `--policy-pack pack/freeagentics-policies`.

        The pack reads the section `freeagentics:policies` from the stack's configuration, which the CLI hands over: environment, expectations, quotas and exceptions hold as in a preview. What an exception covers is answered as not applicable, with the reason; one that has ended is a mandatory violation.
        `--policy-pack-config` sets a policy's level (`remediate` works for FA-TAG-001 and FA-S3-004) and may add exceptions:

        ```json
        { "FA-RDS-004": { "enforcementLevel": "mandatory", "exceptions": [
            { "urn": "*::postgres-0", "reason": "the data of this stack can be made again", "owner": "platform", "expires": "2027-03-31" } ] } }
        ```

        ## In a unit test

        A test of a component asks the policies for the plan that the component makes; `tests/Testing` has the question:

        ```csharp
        var plan = (await ProgramPreview.RunAsync(() => Deployment.RunAsync(() => { _ = new Redis("redis", args); }))).Succeeded();
        Assert.Empty(plan.Violations("prod", "FA-EC-001", "FA-EC-002"));   // no ids: all policies
        ```

        A violation reads `FA-EC-001 redis-cache: transitEncryptionEnabled is false; it must be true`.

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
        text.Append($"- Asked: {(policy is ResourcePolicy { Alone: true } ? "of each resource by itself" : "once the whole plan is known")}\n");
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
