namespace FreeAgentics.Infra.Settings;

/// <param name="Region">The region of every regional resource.</param>
/// <param name="AccountId">The only account that the provider may touch.</param>
public sealed record AwsSettings(string Region, string AccountId)
{
    /// <summary>Belongs to nobody: with it a plan is complete, and a deployment stops because no credentials match.</summary>
    public const string PlaceholderAccountId = "000000000000";

    public static AwsSettings Read(SettingsSection aws) => new(
        Region: aws.OneOf(
            "region", "The region that everything regional is created in.",
            values: AwsRegions.All, fallback: "us-east-1",
            guide: "G08", drives: "pulumi:providers:aws region", example: "us-west-2"),
        AccountId: aws.Text(
            "accountId", "The only account that may be changed; with other credentials the provider refuses to start.",
            pattern: TextPattern.AwsAccount, fallback: PlaceholderAccountId, drives: "pulumi:providers:aws allowedAccountIds", example: "210987654321"));
}
