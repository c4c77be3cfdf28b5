using System.Globalization;
using System.Reflection;

namespace FreeAgentics.Infra.Pulumi.Tests.Api;

/// <summary>Prints members the way the official list does.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <returns>The lines of the public and protected members, in no particular order.</returns>
    public static IEnumerable<string> Members(Type type)
    {
        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(Print);
        if (type.IsSubclassOf(typeof(Delegate)))
            return [.. constructors, .. type.GetMethods(Declared).Where(IsVisible).Select(Print)];
        return
        [
            .. constructors,
            .. type.GetMethods(Declared)
                .Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(Print),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Print),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Print),
        ];
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Print(ConstructorInfo constructor)
        => $"{(constructor.IsPublic ? "" : "protected ")}new({Parameters(constructor)})";

    private static string Print(MethodInfo method)
    {
        var access = method.IsPublic ? "" : "protected ";
        var kind = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return $"{access}{kind}{TypeNames.Of(method.ReturnType)} {method.Name}{arguments}({Parameters(method)})";
    }

    private static string Print(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        var access = accessors.Any(accessor => accessor.IsPublic) ? "" : "protected ";
        var kind = accessors[0].IsStatic ? "static " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } indexes
            ? $" indexer({string.Join(", ", indexes.Select(parameter => TypeNames.Of(parameter.ParameterType)))})"
            : "";
        var states = Nullability.Create(property);
        var optional = !property.PropertyType.IsValueType
            && (states.ReadState == NullabilityState.Nullable || states.WriteState == NullabilityState.Nullable) ? "?" : "";
        var body = string.Concat(
            property.GetMethod is { } get && IsVisible(get) ? "get; " : "",
            property.SetMethod is { } set && IsVisible(set) ? IsInit(set) ? "init; " : "set; " : "");
        return $"{access}{kind}{TypeNames.Of(property.PropertyType)}{optional} {property.Name} {{ {body}}}{index}";
    }

    private static string Print(FieldInfo field)
        => field.IsStatic
            ? $"static readonly {TypeNames.Of(field.FieldType)} {field.Name}"
            : $"field {TypeNames.Of(field.FieldType)} {field.Name}";

    private static bool IsInit(MethodInfo set)
        => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Print));

    private static string Print(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue
            ? $" = {(parameter.DefaultValue is null ? "default" : Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture))}"
            : "";
        return $"{isParams}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }
}
