namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>A list of values.</summary>
public sealed record SequenceNode(IReadOnlyList<SettingNode> Items, FilePosition? At = null) : SettingNode(At)
{
    public override string Described => "a list";
}
