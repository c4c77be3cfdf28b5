using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

[OutputType]
internal sealed class Shape
{
    public readonly string Kind;
    public readonly double? Radius;

    [OutputConstructor]
    private Shape(string kind, [OutputConstructorParameter("r")] double? radius) => (Kind, Radius) = (kind, radius);
}
