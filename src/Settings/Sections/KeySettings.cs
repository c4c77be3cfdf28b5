namespace FreeAgentics.Infra.Settings;

/// <param name="RotationDays">How often KMS makes new key material.</param>
/// <param name="DeletionWindowDays">How long a deleted key can be brought back.</param>
public sealed record KeySettings(int RotationDays, int DeletionWindowDays)
{
    public static KeySettings Read(SettingsSection keys) => new(
        RotationDays: keys.Int(
            "rotationDays", "How often KMS makes new key material; what was encrypted before stays readable.",
            range: 90..2560, fallback: 365, unit: "days", drives: "aws:kms/key:Key rotationPeriodInDays", example: "180"),
        DeletionWindowDays: keys.Int(
            "deletionWindowDays", "How long a deleted key can be brought back.",
            range: 7..30, fallback: 30, unit: "days", drives: "aws:kms/key:Key deletionWindowInDays", example: "7"));
}
