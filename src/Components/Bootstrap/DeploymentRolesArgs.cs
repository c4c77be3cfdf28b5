using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Bootstrap;

/// <param name="Stack">The bootstrap stack.</param>
/// <param name="Settings">The repository and its environments.</param>
/// <param name="StateBucketArn">The bucket of the state.</param>
/// <param name="StateKeyArn">The key of the state.</param>
public sealed record DeploymentRolesArgs(StackIdentity Stack, BootstrapSettings Settings, Input<string> StateBucketArn, Input<string> StateKeyArn);
