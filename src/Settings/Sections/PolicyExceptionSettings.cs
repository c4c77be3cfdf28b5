using System.Globalization;

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
            Urn: exception.Text("urn", "The URN of the resource; a star stands for any run of characters.", drives: "./infra preview", example: "urn:pulumi:*::aws:rds/instance:Instance::postgres-0"),
            Reason: exception.Text("reason", "Why the violation is right here.", pattern: Sentence, drives: "./infra preview", example: "the data can be made again"),
            Owner: exception.Text("owner", "The team that answers for it.", drives: "./infra preview", example: "platform"),
            Expires: Day(exception.Text("expires", "The last day on which it holds; in quotes.", pattern: Date, drives: "./infra preview", example: "2027-03-31")));
    }

    private static TextPattern PolicyId { get; } = new("^FA-[A-Z0-9]+-[0-9]{3}$", "the id of a policy such as FA-RDS-004");

    private static TextPattern Sentence { get; } = new("^.{10,500}$", "a reason of 10 to 500 characters");

    private static TextPattern Date { get; } = new(
        "^20[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$", "a day such as \"2027-03-31\", in quotes");

    /// <summary>The first day of all where the text is no day, which has been reported then.</summary>
    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
}
