using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class ToyProviderArgs : ResourceArgs
{
    [Input("allowed", json: true)]
    private InputList<string>? _allowed;

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    [Input("defaults", json: true)]
    public Input<ShapeArgs>? Defaults { get; set; }

    public InputList<string> Allowed
    {
        get => _allowed ??= [];
        set => _allowed = value;
    }
}
