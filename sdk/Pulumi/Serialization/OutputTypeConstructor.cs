using System.Reflection;

namespace Pulumi.Serialization;

internal static class OutputTypeConstructor
{
    /// <summary>The constructor marked <see cref="OutputConstructorAttribute"/>, or else the only public one.</summary>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    public static ConstructorInfo Of(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return all.FirstOrDefault(constructor => constructor.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? (all.Where(constructor => constructor.IsPublic).ToList() is [var single] ? single : null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(OutputTypeAttribute)}], but did not contain constructor marked with [{nameof(OutputConstructorAttribute)}].");
    }
}
