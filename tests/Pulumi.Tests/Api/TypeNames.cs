namespace FreeAgentics.Infra.Pulumi.Tests.Api;

/// <summary>Names types the way the official list does.</summary>
internal static class TypeNames
{
    private static readonly string[] Omitted =
    [
        "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks", "Pulumi",
    ];

    public static string Of(Type type)
    {
        if (type.IsByRef)
            return $"ref {Of(type.GetElementType()!)}";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Of(underlying)}?";
        if (type.IsGenericParameter)
            return type.Name;

        var name = Array.IndexOf(Omitted, type.Namespace) >= 0 ? type.Name : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : name;
    }

    /// <summary>The name that heads a type's entry in the list: always with its namespace.</summary>
    public static string Heading(Type type)
    {
        var name = Of(type);
        return name.StartsWith("Pulumi.", StringComparison.Ordinal) ? name : $"Pulumi.{name}";
    }
}
