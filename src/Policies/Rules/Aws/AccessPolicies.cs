using System.IO.Enumeration;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Who may do what: keys, roles and policy documents.</summary>
public static class AccessPolicies
{
    private static readonly string[] Sensitive = ["iam:PassRole", "kms:Decrypt"];

    public static readonly Policy NoWildcardPrincipal = new ResourcePolicy
    {
        Id = "FA-IAM-001",
        Title = "No bucket, key or queue policy allows everybody",
        Because = "A star among the principals is the whole internet unless a condition narrows it.",
        Severity = Critical,
        Alone = true,
        Types = ["aws:s3/bucketPolicy:BucketPolicy", "aws:kms/key:Key", "aws:sqs/queuePolicy:QueuePolicy", "aws:sns/topicPolicy:TopicPolicy"],
        Require = holder => holder.Input("policy") is { IsSet: true } policy ? IamDocument.Judge(policy, document => Each(document, statement => statement.Allows && statement.IsForEveryPrincipal && !statement.IsConditional, "allows every principal")) : Check.Passed,
        Remedy = "Name the principals, or add a condition that does.",
        Aliases = ["CKV_AWS_70", "CKV_AWS_33", "KMS.5", "CIS-2.21"],
    };

    public static readonly Policy KeysRotate = new ResourcePolicy
    {
        Id = "FA-KMS-001",
        Title = "Keys rotate once a year",
        Because = "Rotation bounds what a leaked key can read.",
        Severity = Medium,
        Alone = true,
        Types = ["aws:kms/key:Key"],
        Require = key => key.Input("customerMasterKeySpec").Text is { } spec && spec != "SYMMETRIC_DEFAULT" ? Check.Passed : key.Input("enableKeyRotation").IsTrue(),
        Remedy = "Leave rotation to the EncryptionKey component.",
        Aliases = ["CKV_AWS_7", "AWS-0065", "KMS.4", "CIS-4.6"],
    };

    public static readonly Policy NoAllOnAll = new ResourcePolicy
    {
        Id = "FA-IAM-002",
        Title = "No policy allows everything on everything",
        Because = "Whoever gets hold of one such role owns the account.",
        Severity = Critical,
        Alone = true,
        Types = ["aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy"],
        Require = policy => IamDocument.Judge(policy.Input("policy"), document => Each(document, statement => statement.Allows && statement.IsForEveryAction && statement.IsForEveryResource, "allows every action on every resource")),
        Remedy = "Name the actions and the resources.",
        Aliases = ["CKV_AWS_62", "CKV_AWS_63", "CKV2_AWS_40", "IAM.1", "CIS-2.14"],
    };

    public static readonly Policy NoAdministrator = new ResourcePolicy
    {
        Id = "FA-IAM-003",
        Title = "No role carries AdministratorAccess",
        Because = "Whoever gets hold of one such role owns the account.",
        Severity = Critical,
        Alone = true,
        Types = ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"],
        Require = attachment => attachment.Input("policyArn").Must(arn => arn.Text?.EndsWith("/AdministratorAccess", StringComparison.Ordinal) != true, "a narrower policy"),
        Remedy = "Attach a policy of what the role really does.",
        Aliases = ["CKV_AWS_274"],
    };

    public static readonly Policy PassRoleAndDecryptScoped = new ResourcePolicy
    {
        Id = "FA-IAM-004",
        Title = "PassRole and Decrypt name their resources",
        Because = "iam:PassRole on everything is a way to any role; kms:Decrypt on everything reads every secret.",
        Severity = High,
        Alone = true,
        Types = ["aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy"],
        Require = policy => IamDocument.Judge(policy.Input("policy"), document => Each(document, statement => statement.Allows && statement.IsForEveryResource && statement.Actions.Any(IsSensitive), "allows iam:PassRole or kms:Decrypt on every resource")),
        Remedy = "Name the role or key ARNs.",
        Aliases = ["AWS-0342", "KMS.1", "KMS.2"],
    };

    public static readonly Policy TrustIsExact = new ResourcePolicy
    {
        Id = "FA-IAM-005",
        Title = "Roles trust named principals; federated trust pins subject and audience",
        Because = "A trust without subject lets every service account of the cluster take the role.",
        Severity = High,
        Alone = true,
        Types = ["aws:iam/role:Role"],
        Require = role => IamDocument.Judge(role.Input("assumeRolePolicy"), document => Check.All(document.Statements.Where(statement => statement.Allows).Select(Trust))),
        Remedy = "Name the principal; pin sub and aud for OIDC.",
        Aliases = ["CKV_AWS_60", "CKV_AWS_61", "CKV_AWS_393", "CIS-EKS-5.2.1"],
    };

    /// <summary>True for a pattern of one service that covers a sensitive action; IAM compares actions without regard to case. A bare star is the matter of FA-IAM-002.</summary>
    private static bool IsSensitive(string pattern) => pattern.Contains(':', StringComparison.Ordinal)
        && Sensitive.Any(action => FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true));

    private static Check Each(IamDocument document, Func<IamStatement, bool> isWrong, string what) =>
        Check.All(document.Statements.Where(isWrong).Select(statement => Check.Failed($"statement {statement.Sid} {what}")));

    private static Check Trust(IamStatement statement)
    {
        if (statement.IsForEveryPrincipal)
            return Check.Failed($"statement {statement.Sid} trusts everybody");
        if (!statement.Principals.Any(principal => principal.StartsWith("Federated:", StringComparison.Ordinal)))
            return Check.Passed;
        return Pins(statement, ":sub").And(Pins(statement, ":aud"));
    }

    private static Check Pins(IamStatement statement, string claim) => Check.That(
        statement.ConditionKeys.Any(key => key.Key.EndsWith(claim, StringComparison.Ordinal) && !key.Value.Contains("*")),
        () => $"statement {statement.Sid} does not pin {claim[1..]}");
}
