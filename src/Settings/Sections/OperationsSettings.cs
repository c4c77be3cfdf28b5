namespace FreeAgentics.Infra.Settings;

/// <summary>Who hears of what, and what is kept outside the data stores themselves.</summary>
public sealed record OperationsSettings
{
    /// <summary>Each confirms the subscription once.</summary>
    public required IReadOnlyList<string> AlertEmails { get; init; }

    /// <summary>USD a month; 0 for no budget.</summary>
    public required int MonthlyBudgetUsd { get; init; }

    /// <summary>Days that AWS Backup keeps daily copies; 0 for no backup plan.</summary>
    public required int BackupDays { get; init; }

    /// <summary>Days that AWS Backup keeps monthly copies; 0 for none.</summary>
    public required int MonthlyBackupDays { get; init; }

    public required AlarmSettings Alarms { get; init; }

    public required bool Dashboard { get; init; }

    public static OperationsSettings Read(SettingsSection operations) => new()
    {
        AlertEmails = operations.Texts(
            "alertEmails", "Addresses that get alarms and budget warnings; each confirms once.", fallback: [],
            each: new TextPattern("^[^@ ]+@[a-z0-9.-]+$", "an address such as oncall@freeagentics.io"), count: 0..10,
            guide: "G52", drives: "aws:sns/topicSubscription:TopicSubscription endpoint", example: "oncall@freeagentics.io"),
        MonthlyBudgetUsd = operations.Int(
            "monthlyBudgetUsd", "Warns at 80% of it spent and when 100% is forecast; 0 for no budget.", range: 0..10_000_000, fallback: 0, unit: "USD a month",
            guide: "G39", drives: "aws:budgets/budget:Budget limitAmount", example: "2500"),
        BackupDays = operations.Int(
            "backupDays", "How long AWS Backup keeps its daily copies; 0 for no backup plan.", range: 0..3650, fallback: 35, unit: "days",
            guide: "G07", drives: "aws:backup/plan:Plan rules[].lifecycle.deleteAfter", example: "30"),
        MonthlyBackupDays = operations.Int(
            "monthlyBackupDays", "How long AWS Backup keeps its monthly copies; 0 for none.", range: 0..3650, fallback: 365, unit: "days",
            guide: "G07", drives: "aws:backup/plan:Plan rules[].lifecycle.deleteAfter", example: "730"),
        Alarms = operations.Object("alarms", "When an alarm goes off.", AlarmSettings.Read),
        Dashboard = operations.Flag(
            "dashboard", "Makes a dashboard of the data stores and the network in CloudWatch.", fallback: true,
            guide: "G52", drives: "aws:cloudwatch/dashboard:Dashboard", example: "false"),
    };
}
