using System.Collections.Immutable;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Components.Tests.Declaring;

/// <summary>Reads the inputs of a declared resource by path.</summary>
internal static class Inputs
{
    public static T Input<T>(this MockResourceArgs resource, string path) => Assert.IsType<T>(resource.Find(path), exactMatch: false);

    /// <returns>Null where the path leads nowhere.</returns>
    public static object? Find(this MockResourceArgs resource, string path)
    {
        object? value = resource.Inputs;
        foreach (var step in path.Split('.'))
        {
            value = value switch
            {
                ImmutableDictionary<string, object> map => map.GetValueOrDefault(step),
                ImmutableArray<object> list => int.TryParse(step, out var index) && index < list.Length ? list[index] : null,
                _ => null,
            };
        }
        return value;
    }

    public static object? Tag(this MockResourceArgs resource, string key) => resource.Input<ImmutableDictionary<string, object>>("tags").GetValueOrDefault(key);

    public static IReadOnlyList<string> Texts(this MockResourceArgs resource, string path) =>
        [.. resource.Input<ImmutableArray<object>>(path).Cast<string>()];
}
