namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>The script that has PgBouncer read its files again when they change.</summary>
internal static class ReloadScript
{
    public static string Text { get; } = EmbeddedText.Read("Pooling/reload.sh");
}
