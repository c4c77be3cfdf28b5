using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Iam;

namespace FreeAgentics.Infra.Components.Iam;

/// <summary>A role for a service, and its permissions. All roles share one path, so that who deploys can be confined to it.</summary>
public sealed class ServiceRole : ComponentResource
{
    /// <summary>Known before the permissions are attached: whoever needs them depends on the component.</summary>
    [Output("arn")] public Output<string> Arn { get; private set; }

    [Output("name")] public Output<string> Name { get; private set; }

    public ServiceRole(string name, ServiceRoleArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:iam:ServiceRole", name, options)
    {
        var role = new Role(name, new()
        {
            Path = PathOf(args.Stack),
            AssumeRolePolicy = args.Trust,
            Tags = ResourceTags.Of(args.Stack, args.Component, name),
        }, new() { Parent = this });
        foreach (var policy in args.ManagedPolicies)
            Attach(name, role, policy);
        if (args.Statements.Length > 0)
            _ = new RolePolicy(name, new() { Role = role.Name, Policy = PolicyDocument.Of(args.Statements) }, new() { Parent = this });
        Name = role.Name;
        Arn = role.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn, ["name"] = Name });
    }

    /// <returns>The IAM path of the platform's roles.</returns>
    public static string PathOf(StackIdentity stack) => $"/{stack.Platform}/";

    private void Attach(string name, Role role, string policy) =>
        _ = new RolePolicyAttachment($"{name}-{policy.Split('/')[^1]}", new()
        {
            Role = role.Name,
            PolicyArn = $"arn:aws:iam::aws:policy/{policy}",
        }, new() { Parent = this });
}
