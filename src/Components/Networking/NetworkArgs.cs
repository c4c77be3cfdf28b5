using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Networking;

/// <param name="Stack">The stack that owns the network.</param>
/// <param name="Settings">Its shape.</param>
/// <param name="ClusterName">The Kubernetes cluster whose load balancers find their subnets by tags.</param>
/// <param name="LogKeyArn">The key that encrypts flow logs; null where they are off or not encrypted by a key of ours.</param>
public sealed record NetworkArgs(StackIdentity Stack, NetworkSettings Settings, string ClusterName, Pulumi.Input<string>? LogKeyArn = null);
