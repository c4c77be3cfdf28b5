using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Iam;

/// <param name="Stack">The stack that owns the role.</param>
/// <param name="Component">The concept that the role serves; goes into its tags.</param>
/// <param name="Trust">Trust policy as JSON.</param>
public sealed record ServiceRoleArgs(StackIdentity Stack, string Component, Output<string> Trust)
{
    /// <summary>Names below <c>arn:aws:iam::aws:policy/</c>.</summary>
    public ImmutableArray<string> ManagedPolicies { get; init; } = [];

    /// <summary>Statements of the role's own policy.</summary>
    public ImmutableArray<PolicyStatement> Statements { get; init; } = [];
}
