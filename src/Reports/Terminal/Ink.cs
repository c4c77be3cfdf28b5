namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>How a piece of text stands out on a terminal.</summary>
public enum Ink
{
    Plain,
    Bold,
    Dim,
    Red,
    Green,
    Yellow,
    Magenta,
    Cyan,
}
