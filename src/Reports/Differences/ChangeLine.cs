namespace FreeAgentics.Infra.Reports.Differences;

/// <summary>One line of what a property was and becomes.</summary>
/// <param name="Sign"><c>-</c> for what goes, <c>+</c> for what comes, a space for what stays around it.</param>
/// <param name="Text">Without a line feed.</param>
public sealed record ChangeLine(char Sign, string Text);
