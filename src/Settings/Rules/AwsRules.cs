using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

internal static class AwsRules
{
    private static readonly string[] ExampleAccounts = ["123456789012", "000000000000", "111111111111", "111122223333", "999999999999", "012345678901"];

    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        new(ProblemKind.Placeholder, ["aws.accountId"], subject =>
            subject.Settings.Aws.AccountId is { } account && ExampleAccounts.Contains(account)
                ? new($"is {account}, an account id from examples; set the account that this stack may change.")
                : null),
        SettingsRule.Conflict(
            "disasterRecovery.peerRegion",
            "aws.region",
            settings => settings.DisasterRecovery.Role == DisasterRecoveryRole.None || settings.DisasterRecovery.PeerRegion != settings.Aws.Region,
            settings => new(
                $"is {settings.DisasterRecovery.PeerRegion}, and so is aws.region; a region cannot stand in for itself.",
                "disasterRecovery.peerRegion",
                settings.Aws.Region == "us-west-2" ? "us-east-1" : "us-west-2")),
        SettingsRule.Conflict(
            "disasterRecovery.peerStack",
            "disasterRecovery.role",
            settings => settings.DisasterRecovery.Role != DisasterRecoveryRole.Standby || settings.DisasterRecovery.PeerStack is not null,
            _ => new("is not set, but disasterRecovery.role is standby; a standby takes its source database from another stack.", "disasterRecovery.peerStack", "prod")),
        SettingsRule.Idle(
            "disasterRecovery.peerStack",
            "disasterRecovery.role",
            settings => settings.DisasterRecovery.Role == DisasterRecoveryRole.None,
            "disasterRecovery.role is none."),
    ];
}
