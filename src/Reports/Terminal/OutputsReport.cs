using System.Text;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>The outputs of a stack, one a line.</summary>
public static class OutputsReport
{
    /// <returns>Lines, each ended by a line feed; empty when the stack has no outputs.</returns>
    public static string Of(Plan plan, TerminalStyle style)
    {
        if (plan.Outputs.Properties.IsEmpty)
            return "";

        var width = plan.Outputs.Properties.Keys.Max(name => name.Length);
        var text = new StringBuilder(style.Paint("Outputs", Ink.Bold)).Append('\n');
        foreach (var (name, value) in plan.Outputs.Properties)
        {
            var ink = value is SecretValue or UnknownValue ? Ink.Dim : Ink.Plain;
            text.Append("   ").Append(name.PadRight(width)).Append("  ").Append(style.Paint(ValueText.Of(value), ink)).Append('\n');
        }

        return text.ToString();
    }
}
