using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies;

/// <summary>One statement of an IAM policy document, with every "one or many" made many.</summary>
/// <param name="Sid">Its own name, or its position as <c>#1</c>.</param>
/// <param name="Allows">True for Allow, false for Deny.</param>
/// <param name="Principals">Principals as <c>kind:value</c>; a bare star is <c>*:*</c>.</param>
/// <param name="Actions">Actions; NotAction counts as every action.</param>
/// <param name="Resources">Resources; NotResource counts as every resource.</param>
/// <param name="ConditionKeys">Condition keys in lower case, each with its values.</param>
public sealed record IamStatement(
    string Sid,
    bool Allows,
    ImmutableArray<string> Principals,
    ImmutableArray<string> Actions,
    ImmutableArray<string> Resources,
    ImmutableSortedDictionary<string, ImmutableArray<string>> ConditionKeys)
{
    public bool IsForEveryPrincipal => Principals.Any(principal => principal is "*:*" or "AWS:*");

    public bool IsForEveryAction => Actions.Any(action => action is "*" or "*:*");

    public bool IsForEveryResource => Resources.Contains("*");

    public bool IsConditional => !ConditionKeys.IsEmpty;
}
