#nullable enable
using System.Collections.Immutable;

namespace Pulumi.Generated;

/// <summary>Marks what a program assigns to a secret input.</summary>
internal static class Secrets
{
    public static Input<T>? Of<T>(Input<T>? value) => value is null ? null : (Input<T>)Marked(value)!;

    public static InputList<T> Of<T>(InputList<T> value) => Marked<ImmutableArray<T>>(value);

    public static InputMap<T> Of<T>(InputMap<T> value) => Marked<ImmutableDictionary<string, T>>(value);

    private static Output<T> Marked<T>(Input<T> value) => Output.Tuple<T, int>(value, (Input<int>)Output.CreateSecret(0)).Apply(pair => pair.Item1);
}
