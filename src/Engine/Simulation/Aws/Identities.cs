using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>IAM: global, so its ARNs have no region.</summary>
internal static class Identities
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:iam/role:Role"] = role => Named(role, "role", "AROA"),
        ["aws:iam/instanceProfile:InstanceProfile"] = profile => Named(profile, "instance-profile", "AIPA"),
        ["aws:iam/policy:Policy"] = Policy,
        ["aws:iam/rolePolicy:RolePolicy"] = RolePolicy,
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = Attachment,
        ["aws:iam/openIdConnectProvider:OpenIdConnectProvider"] = OpenIdConnect,
    };

    private static void Named(SimulatedResource identity, string kind, string prefix)
    {
        identity.Id = identity.Text("name");
        identity.Set("arn", Arn(identity, kind, identity.Id));
        identity.Set("uniqueId", $"{prefix}{StableHash.Letters(identity.Urn, 17, Base32)}");
    }

    private static void Policy(SimulatedResource policy)
    {
        policy.Id = Arn(policy, "policy", policy.Text("name"));
        policy.Set("arn", policy.Id);
        policy.Set("policyId", $"ANPA{StableHash.Letters(policy.Urn, 17, Base32)}");
    }

    private static void RolePolicy(SimulatedResource policy) =>
        policy.Id = RoleName(policy) is { } role && policy.Text("name") is { } name ? $"{role}:{name}" : null;

    private static void Attachment(SimulatedResource attachment) =>
        attachment.Id = RoleName(attachment) is { } role && attachment.Text("policyArn") is { } policy ? $"{role}/{policy}" : null;

    // A role may be given by its name or as the resource itself.
    private static string? RoleName(SimulatedResource resource) =>
        (resource.Inputs["role"] as ResourceReferenceValue)?.Id is { Length: > 0 } id ? id : resource.Text("role");

    private static void OpenIdConnect(SimulatedResource provider)
    {
        var host = provider.Text("url")?.Replace("https://", "", StringComparison.Ordinal);
        provider.Id = provider.Arn("iam", host is null ? null : $"oidc-provider/{host}", regional: false);
        provider.Set("arn", provider.Id);
    }

    private static string? Arn(SimulatedResource identity, string kind, string? name)
    {
        var path = identity.TextOr("path", "/");
        return identity.Arn("iam", name is null || path is null ? null : $"{kind}{path}{name}", regional: false);
    }
}
