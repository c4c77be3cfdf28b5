using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class ShapeArgs : ResourceArgs
{
    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    [Input("r")]
    public Input<double>? Radius { get; set; }
}
