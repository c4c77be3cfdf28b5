namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>One value.</summary>
/// <param name="Text">As written, without quotes.</param>
/// <param name="Kind">What the file format makes of it.</param>
/// <param name="At">Where it begins.</param>
public sealed record ScalarNode(string Text, ScalarKind Kind, FilePosition? At = null) : SettingNode(At)
{
    public override string Described => Kind switch
    {
        ScalarKind.Empty => "empty",
        ScalarKind.Text => $"the text \"{Shortened}\"",
        _ => Shortened,
    };

    private string Shortened => Printable.Shorten(Text);
}
