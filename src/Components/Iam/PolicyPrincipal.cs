using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Components.Iam;

/// <summary>Who a statement is about.</summary>
/// <param name="Kind"><c>Service</c>, <c>AWS</c> or <c>Federated</c>.</param>
/// <param name="Members">Service names or ARNs.</param>
public sealed record PolicyPrincipal(string Kind, ImmutableArray<Input<string>> Members)
{
    public static PolicyPrincipal Service(params string[] services) => new("Service", [.. services.Select(service => (Input<string>)service)]);

    public static PolicyPrincipal Account(string accountId) => new("AWS", [$"arn:aws:iam::{accountId}:root"]);

    /// <summary>Anyone; only for statements that deny.</summary>
    public static PolicyPrincipal Everyone { get; } = new("AWS", ["*"]);

    public static PolicyPrincipal Federated(Input<string> providerArn) => new("Federated", [providerArn]);
}
