namespace FreeAgentics.Infra.Settings;

/// <param name="Region">The region of every regional resource.</param>
/// <param name="AccountId">The only account that the provider may touch; null for whichever the credentials name.</param>
public sealed record AwsSettings(string Region, string? AccountId)
{
    public static AwsSettings Read(SettingsSection aws) => new(
        Region: aws.OneOf(
            "region", "The region that everything regional is created in.",
            values: AwsRegions.All, fallback: "us-east-1",
            guide: "G08", drives: "pulumi:providers:aws region", example: "us-west-2"),
        AccountId: aws.OptionalText(
            "accountId", "The only account that may be changed; with other credentials the provider refuses to start.",
            pattern: TextPattern.AwsAccount, drives: "pulumi:providers:aws allowedAccountIds", example: "210987654321"));
}
