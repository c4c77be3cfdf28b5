using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Iam;

namespace FreeAgentics.Infra.Components.Bootstrap;

/// <summary>One role an environment, which GitHub Actions takes without any stored key: only a job of this repository that runs in that environment gets it.</summary>
public sealed class DeploymentRoles : ComponentResource
{
    private const string Issuer = "token.actions.githubusercontent.com";
    private const string Audience = "sts.amazonaws.com";

    /// <summary>ARN of the role of each environment.</summary>
    [Output("roleArns")] public Output<ImmutableDictionary<string, string>> RoleArns { get; private set; }

    public DeploymentRoles(string name, DeploymentRolesArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:bootstrap:DeploymentRoles", name, options)
    {
        var issuer = new OpenIdConnectProvider(name, new()
        {
            Url = $"https://{Issuer}",
            ClientIdLists = { Audience },
            Tags = ResourceTags.Of(args.Stack, "bootstrap", name),
        }, new() { Parent = this });
        var roles = args.Settings.Environments.Select(environment =>
            RoleFor(name, environment, args, issuer.Arn).Apply(arn => KeyValuePair.Create(environment, arn)));
        RoleArns = Output.All(roles).Apply(pairs => pairs.ToImmutableDictionary());
        RegisterOutputs(new Dictionary<string, object?> { ["roleArns"] = RoleArns });
    }

    private Output<string> RoleFor(string name, string environment, DeploymentRolesArgs args, Output<string> issuer) =>
        new ServiceRole($"{name}-{environment}", new(args.Stack, "bootstrap", PolicyDocument.Of(Trust(environment, args, issuer)))
        {
            ManagedPolicies = ["PowerUserAccess"],
            Statements = [.. DeploymentPolicy.Of(args)],
        }, new() { Parent = this }).Arn;

    private static PolicyStatement Trust(string environment, DeploymentRolesArgs args, Output<string> issuer) => new("Trust")
    {
        Principal = PolicyPrincipal.Federated(issuer),
        Actions = ["sts:AssumeRoleWithWebIdentity"],
        Conditions =
        [
            new("StringEquals", $"{Issuer}:aud", Audience),
            new("StringEquals", $"{Issuer}:sub", $"repo:{args.Settings.Repository}:environment:{environment}"),
        ],
    };
}
