namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>How the result of a preview is written on standard output.</summary>
public enum PreviewFormat
{
    Text,
    Json,
    Markdown,
    Html,
}
