namespace FreeAgentics.Infra.Settings;

/// <param name="Urn">A URN pattern; a star stands for any run of characters.</param>
/// <param name="Reason">Why the loss is right here.</param>
/// <param name="Owner">The team that answers for it.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record AllowanceSettings(string Urn, string Reason, string Owner, DateOnly Expires)
{
    public static AllowanceSettings Read(SettingsSection allowance)
    {
        ArgumentNullException.ThrowIfNull(allowance);
        return new(
            Urn: allowance.Text("urn", "The URN of the resource; a star stands for any run of characters.", drives: "./infra preview", example: "urn:pulumi:*$aws:s3/bucket:Bucket::storage-files"),
            Reason: allowance.Text("reason", "Why what it holds may be lost.", pattern: ExpiryDay.Reason, drives: "./infra preview", example: "the files were moved to the new bucket"),
            Owner: allowance.Text("owner", "The team that answers for it.", drives: "./infra preview", example: "platform"),
            Expires: ExpiryDay.Of(allowance.Text("expires", "The last day on which it holds; in quotes.", pattern: ExpiryDay.Pattern, drives: "./infra preview", example: "2027-03-31")));
    }
}
