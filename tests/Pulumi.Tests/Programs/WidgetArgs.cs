using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("parts")]
    private InputList<string>? _parts;

    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("isOpen")]
    public Input<bool>? IsOpen { get; set; }

    [Input("colour")]
    public InputUnion<string, Colour>? Colour { get; set; }

    [Input("shape")]
    public Input<ShapeArgs>? Shape { get; set; }

    [Input("policy")]
    public InputJson? Policy { get; set; }

    [Input("picture")]
    public Input<AssetOrArchive>? Picture { get; set; }

    [Input("friend")]
    public Input<Resource>? Friend { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    public InputList<string> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
