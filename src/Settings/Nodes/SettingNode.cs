namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>A configured value before anybody has said what it should be: the common shape of YAML and of Pulumi's JSON.</summary>
/// <param name="At">Where it stands in the stack file; null where the source has no positions.</param>
public abstract record SettingNode(FilePosition? At)
{
    /// <summary>What it is, for a message: "a list", "the text \"abc\"".</summary>
    public abstract string Described { get; }
}
