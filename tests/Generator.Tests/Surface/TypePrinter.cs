namespace FreeAgentics.Infra.Generator.Tests.Surface;

/// <summary>Names of types as the official lists print them.</summary>
internal static class TypePrinter
{
    private static readonly string[] s_implied = ["System", "System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks", "Pulumi"];

    public static string Name(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } inner)
            return $"{Name(inner)}?";
        if (!type.IsGenericType)
            return Prefix(type) + type.Name;
        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{Prefix(type)}{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    private static string Prefix(Type type) => s_implied.Contains(type.Namespace) ? "" : $"{type.Namespace}.";
}
