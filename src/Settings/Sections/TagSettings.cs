namespace FreeAgentics.Infra.Settings;

/// <param name="Owner">Whom to ask.</param>
/// <param name="CostCenter">Who pays; null where nobody asks.</param>
/// <param name="Additional">More tags for every AWS resource, in ordinal order.</param>
public sealed record TagSettings(string Owner, string? CostCenter, IReadOnlyDictionary<string, string> Additional)
{
    private const string Tags = "aws:* tags";

    public static TagSettings Read(SettingsSection tags) => new(
        Owner: tags.Text("owner", "The team to ask.", pattern: TagValue, fallback: "platform", guide: "G39", drives: Tags, example: "agents"),
        CostCenter: tags.OptionalText("costCenter", "Where the bill goes.", pattern: TagValue, guide: "G39", drives: Tags, example: "cc-4711"),
        Additional: tags.TextMap(
            "additional", "More tags for every AWS resource.", keys: TagKey, values: TagValue, guide: "G39", drives: Tags, example: "team: agents"));

    private static TextPattern TagKey { get; } = new(
        "^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$", "a tag's key: at most 128 letters, digits and signs, not beginning with aws:");

    private static TextPattern TagValue { get; } = new("^[A-Za-z0-9 _.:/=+@-]{1,256}$", "a tag's value: at most 256 letters, digits and signs");
}
