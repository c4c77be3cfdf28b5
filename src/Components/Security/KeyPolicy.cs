using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>Who may administer and who may use a key.</summary>
internal static class KeyPolicy
{
    private static readonly string[] Administration =
    [
        "kms:CancelKeyDeletion", "kms:Create*", "kms:Delete*", "kms:Describe*", "kms:Disable*", "kms:Enable*", "kms:Get*", "kms:List*",
        "kms:Put*", "kms:RevokeGrant", "kms:RotateKeyOnDemand", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:Update*",
    ];

    private static readonly string[] Use =
        ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    public static Output<string> Of(StackIdentity stack, KeyPurpose purpose) =>
        PolicyDocument.Of(Statements(stack, purpose));

    private static IEnumerable<PolicyStatement> Statements(StackIdentity stack, KeyPurpose purpose)
    {
        yield return Statement("AccountAdministers", PolicyPrincipal.Account(stack.AccountId), Administration);
        if (purpose.CloudWatchLogs)
            yield return Statement("LogsEncrypt", PolicyPrincipal.Service($"logs.{stack.Region}.amazonaws.com"), Use,
                new PolicyCondition("ArnLike", "kms:EncryptionContext:aws:logs:arn", $"arn:aws:logs:{stack.Region}:{stack.AccountId}:*"));
        else
            yield return Statement("AccountUses", PolicyPrincipal.Account(stack.AccountId), [.. Use, "kms:CreateGrant"], UseConditions(stack, purpose));
        if (purpose.Publishers.Length > 0)
            yield return Statement("ServicesPublish", PolicyPrincipal.Service([.. purpose.Publishers]), ["kms:Decrypt", "kms:GenerateDataKey*"],
                PolicyCondition.SourceAccount(stack.AccountId));
    }

    private static PolicyCondition[] UseConditions(StackIdentity stack, KeyPurpose purpose)
    {
        var caller = new PolicyCondition("StringEquals", "kms:CallerAccount", stack.AccountId);
        return purpose.ViaServices.IsEmpty
            ? [caller]
            : [caller, new PolicyCondition("StringEquals", "kms:ViaService", [.. purpose.ViaServices.Select(service => (Input<string>)$"{service}.{stack.Region}.amazonaws.com")])];
    }

    private static PolicyStatement Statement(string sid, PolicyPrincipal principal, string[] actions, params PolicyCondition[] conditions) => new(sid)
    {
        Principal = principal,
        Actions = [.. actions],
        Resources = ["*"],
        Conditions = [.. conditions],
    };
}
