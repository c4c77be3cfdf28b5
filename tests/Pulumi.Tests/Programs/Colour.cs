using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Programs;

[EnumType]
internal readonly struct Colour
{
    private readonly string _value;

    private Colour(string value) => _value = value;

    public static Colour Red { get; } = new("red");

    public static explicit operator string(Colour value) => value._value;
}
