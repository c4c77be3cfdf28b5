namespace FreeAgentics.Infra.Engine;

/// <summary>One message of a preview.</summary>
/// <param name="Severity">How bad it is; one error fails the preview.</param>
/// <param name="Message">What happened and what to do, for a person; secrets masked.</param>
/// <param name="Urn">The resource it is about, if any.</param>
/// <param name="Detail">What only <c>--verbose</c> shows, such as a stack trace.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Message, string? Urn = null, string? Detail = null);
