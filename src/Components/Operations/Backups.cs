using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Backup;
using Pulumi.Aws.Backup.Inputs;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>Daily and monthly copies of the databases and the files, apart from the services' own backups, which go with their instance.</summary>
public sealed class Backups : ComponentResource
{
    public Backups(string name, BackupsArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:Backups", name, options)
    {
        var vault = new BackupVault(name, args.Stack, args.KeyArn, new() { Parent = this });
        var plan = new Plan(name, new()
        {
            Name = PhysicalName.Of(args.Stack, name, NameLimit.BackupPlan),
            Rules = RulesOf(args, vault),
            Tags = ResourceTags.Of(args.Stack, "backups", name),
        }, new() { Parent = this });
        var role = new ServiceRole(name, new(args.Stack, "backups",
            PolicyDocument.TrustOf("backup.amazonaws.com", PolicyCondition.SourceAccount(args.Stack.AccountId)))
        {
            ManagedPolicies =
            [
                "service-role/AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForRestores",
                "AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore",
            ],
        }, new() { Parent = this });
        _ = new Selection(name, new()
        {
            Name = PhysicalName.Of(args.Stack, name, NameLimit.BackupPlan),
            PlanId = plan.Id,
            IamRoleArn = role.Arn,
            Resources = args.Resources,
        }, new() { Parent = this, DependsOn = { role } });
        RegisterOutputs();
    }

    private static InputList<PlanRuleArgs> RulesOf(BackupsArgs args, BackupVault vault)
    {
        var rules = new InputList<PlanRuleArgs> { Rule(args, vault, "daily", "cron(0 1 * * ? *)", args.Settings.BackupDays) };
        if (args.Settings.MonthlyBackupDays > 0)
            rules.Add(Rule(args, vault, "monthly", "cron(0 1 1 * ? *)", args.Settings.MonthlyBackupDays));
        return rules;
    }

    private static PlanRuleArgs Rule(BackupsArgs args, BackupVault vault, string name, string schedule, int days)
    {
        var rule = new PlanRuleArgs
        {
            RuleName = name,
            TargetVaultName = vault.Name,
            Schedule = schedule,
            StartWindow = 60,
            CompletionWindow = 480,
            Lifecycle = new PlanRuleLifecycleArgs { DeleteAfter = days },
            RecoveryPointTags = ResourceTags.Of(args.Stack, "backups", name),
        };
        if (args.CopyVaultArn is { } copy)
            rule.CopyActions = new PlanRuleCopyActionArgs { DestinationVaultArn = copy, Lifecycle = new PlanRuleCopyActionLifecycleArgs { DeleteAfter = days } };
        return rule;
    }
}
