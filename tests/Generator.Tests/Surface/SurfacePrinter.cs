using System.Reflection;
using Pulumi;

namespace FreeAgentics.Infra.Generator.Tests.Surface;

/// <summary>Prints a reflected type as the official lists do.</summary>
internal static class SurfacePrinter
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Header(Type type)
    {
        var kind = type.IsValueType ? "struct" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            bases.Add(TypePrinter.Name(parent));
        if (type.IsValueType)
            bases.AddRange(type.GetInterfaces().Select(TypePrinter.Name));
        var token = type.GetCustomAttribute<ResourceTypeAttribute>() is { } attribute ? $" [{attribute.Type}]" : "";
        return $"{kind} {type.FullName}{(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "")}{token}";
    }

    public static IEnumerable<string> Members(Type type)
    {
        foreach (var property in type.GetProperties(Declared).Where(property => Visible(property.GetMethod)))
            yield return Property(property);
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic))
            yield return $"{(field.IsStatic ? "static readonly " : "field ")}{TypePrinter.Name(field.FieldType)} {field.Name}";
        foreach (var constructor in type.GetConstructors(Declared).Where(Visible))
            yield return $"{(constructor.IsFamily ? "protected " : "")}new({Parameters(constructor)})";
        foreach (var method in type.GetMethods(Declared).Where(method => Visible(method) && !IsAccessor(method)))
            yield return Method(method);
    }

    private static string Property(PropertyInfo property)
    {
        var isStatic = property.GetMethod!.IsStatic ? "static " : "";
        var mark = Nullable(property) ? "?" : "";
        var setter = Visible(property.SetMethod) ? " set;" : "";
        return $"{isStatic}{TypePrinter.Name(property.PropertyType)}{mark} {property.Name} {{ get;{setter} }}";
    }

    private static bool Nullable(PropertyInfo property) =>
        !property.PropertyType.IsValueType && s_nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static string Method(MethodInfo method)
    {
        var modifier = method.IsStatic ? "static " : method.IsVirtual && method.GetBaseDefinition() != method ? "virtual " : "";
        return $"{modifier}{TypePrinter.Name(method.ReturnType)} {method.Name}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{TypePrinter.Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}"));

    private static bool Visible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));
}
