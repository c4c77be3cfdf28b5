using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

/// <summary>A component with as many widgets as asked for, named after it.</summary>
internal sealed class Toybox : ComponentResource
{
    public const string Token = "toys:index:Box";

    public Toybox(string name, int widgets = 1, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        Widgets = [.. Enumerable.Range(0, widgets).Select(i => new Widget($"{name}-{i}", options: new() { Parent = this }))];
        Count = Output.Create(widgets);
        RegisterOutputs();
    }

    public IReadOnlyList<Widget> Widgets { get; }

    [Output("count")]
    public Output<int> Count { get; private set; }
}
