using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

internal sealed class ShopStack : Stack
{
    public ShopStack()
    {
        _ = new Toybox("shelf");
        Top = new Widget("top", new WidgetArgs { Label = "red top" }).Label;
    }

    [Output("top")]
    public Output<string?> Top { get; private set; }
}
