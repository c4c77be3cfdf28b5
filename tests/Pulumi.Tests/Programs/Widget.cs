using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

/// <summary>A resource type as somebody writes it by hand: inputs and outputs are found by reflection.</summary>
internal sealed class Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("toys:index:Widget", name, args ?? new WidgetArgs(), options)
{
    public const string Token = "toys:index:Widget";

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<string>> Parts { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>> Tags { get; private set; } = null!;

    [Output("shape")]
    public Output<Shape?> Shape { get; private set; } = null!;
}
