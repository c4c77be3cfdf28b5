namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>A place in a stack file.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in characters.</param>
public readonly record struct FilePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
