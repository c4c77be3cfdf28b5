using Pulumi;

namespace FreeAgentics.Infra.Components.Iam;

/// <summary>One condition of a policy statement.</summary>
/// <param name="Operator">For instance <c>StringEquals</c>.</param>
/// <param name="Key">For instance <c>aws:SourceAccount</c>.</param>
/// <param name="Values">Any of them satisfies the condition.</param>
public sealed record PolicyCondition(string Operator, string Key, params Input<string>[] Values)
{
    /// <summary>Only requests that a service makes for a resource of this account, which keeps other accounts from using the service as their deputy.</summary>
    public static PolicyCondition SourceAccount(string accountId) => new("StringEquals", "aws:SourceAccount", accountId);
}
