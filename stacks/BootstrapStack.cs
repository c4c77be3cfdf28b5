using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Bootstrap;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What must exist before any other stack can be deployed. It is deployed once, by a person, with its state in a file.</summary>
public sealed class BootstrapStack : Stack
{
    /// <summary>A stack of this name is of this kind.</summary>
    public const string StackName = "bootstrap";

    /// <summary>For <c>pulumi login</c>.</summary>
    [Output("backendUrl")] public Output<string> BackendUrl { get; private set; }

    /// <summary>For <c>pulumi stack init --secrets-provider</c>.</summary>
    [Output("secretsProvider")] public Output<string> SecretsProvider { get; private set; }

    [Output("deploymentRoles")] public Output<ImmutableDictionary<string, string>> DeploymentRoles { get; private set; }

    /// <summary>What the registrar must delegate the domain to.</summary>
    [Output("nameServers")] public Output<ImmutableArray<string>> NameServers { get; private set; }

    [Output("zoneIds")] public Output<ImmutableDictionary<string, string>> ZoneIds { get; private set; }

    public BootstrapStack()
    {
        var settings = PulumiConfigSource.ReadSettings();
        var stack = StackIdentity.Of(Deployment.Instance.StackName, settings);
        var options = new RegionalProviders(stack).Options;

        var state = new StateStore("state", stack, settings.Bootstrap, settings.Keys, options);
        var roles = new DeploymentRoles("deploy", new(stack, settings.Bootstrap, state.BucketArn, state.KeyArn), options);
        var zones = new DelegatedZones("zone", stack, settings.Bootstrap, options);

        BackendUrl = state.BackendUrl;
        SecretsProvider = state.SecretsProvider;
        DeploymentRoles = roles.RoleArns;
        NameServers = zones.NameServers;
        ZoneIds = zones.ZoneIds;
    }
}
