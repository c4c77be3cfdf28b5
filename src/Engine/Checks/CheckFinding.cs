namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>One thing wrong with a resource's inputs or a function's arguments.</summary>
/// <param name="Path">Where, in Pulumi's own notation.</param>
/// <param name="Reason">What is wrong; never shows the value, which may be secret.</param>
internal sealed record CheckFinding(string Path, string Reason);
