namespace FreeAgentics.Infra.Settings;

/// <param name="Policy">The policy's id.</param>
/// <param name="Urn">A URN pattern; a star stands for any run of characters.</param>
/// <param name="Reason">Why the violation is right here.</param>
/// <param name="Owner">The team that answers for it.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record PolicyExceptionSettings(string Policy, string Urn, string Reason, string Owner, DateOnly Expires)
{
    public static PolicyExceptionSettings Read(SettingsSection exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(
            Policy: exception.Text("policy", "The policy's id, as ./infra policies list shows it.", pattern: PolicyId, drives: "./infra preview", example: "FA-RDS-004"),
            Urn: exception.Text("urn", "The URN of the resource; a star stands for any run of characters.", drives: "./infra preview", example: "urn:pulumi:*$aws:rds/instance:Instance::postgres-0"),
            Reason: exception.Text("reason", "Why the violation is right here.", pattern: ExpiryDay.Reason, drives: "./infra preview", example: "the data can be made again"),
            Owner: exception.Text("owner", "The team that answers for it.", drives: "./infra preview", example: "platform"),
            Expires: ExpiryDay.Of(exception.Text("expires", "The last day on which it holds; in quotes.", pattern: ExpiryDay.Pattern, drives: "./infra preview", example: "2027-03-31")));
    }

    private static TextPattern PolicyId { get; } = new("^FA-[A-Z0-9]+-[0-9]{3}$", "the id of a policy such as FA-RDS-004");
}
