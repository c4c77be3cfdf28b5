using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <param name="Stack">The stack that owns the role.</param>
/// <param name="ClusterName">The cluster in which the pods run.</param>
/// <param name="Namespace">Their namespace.</param>
/// <param name="ServiceAccount">Their service account.</param>
public sealed record PodIdentityArgs(StackIdentity Stack, Input<string> ClusterName, string Namespace, string ServiceAccount)
{
    /// <summary>Names below <c>arn:aws:iam::aws:policy/</c>.</summary>
    public ImmutableArray<string> ManagedPolicies { get; init; } = [];

    public ImmutableArray<PolicyStatement> Statements { get; init; } = [];

    /// <summary>False where something else, such as an add-on, associates the role.</summary>
    public bool Associated { get; init; } = true;
}
