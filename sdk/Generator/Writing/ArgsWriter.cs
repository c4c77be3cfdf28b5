using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Argument classes: of resources, of nested objects, of look-ups, of functions in both forms.</summary>
internal sealed class ArgsWriter(PackageNaming naming, TypeWriter types)
{
    public void Inputs(CodeWriter code, string name, IEnumerable<PropertySchema> properties, bool inObject, ResourceSchema? resource = null)
    {
        Open(code, name, "global::Pulumi.ResourceArgs", naming.SealsArgs || resource?.Token.StartsWith("pulumi:", StringComparison.Ordinal) == true);
        foreach (var property in properties.Where(property => !TypeWriter.IsWideUnion(property.Type)))
            Input(code, property, types.Input(property.Type, inObject));
        Constructor(code, name, resource);
        code.Line($"public static new {name} Empty => new {name}();");
        code.Close();
    }

    public void FunctionInputs(CodeWriter code, string name, IEnumerable<PropertySchema> properties, bool nested)
    {
        Open(code, name, nested ? "global::Pulumi.ResourceArgs" : "global::Pulumi.InvokeArgs", seals: true);
        foreach (var property in properties)
            Input(code, property, types.Input(property.Type, inObject: false));
        code.Line($"public static new {name} Empty => new {name}();");
        code.Close();
    }

    public void PlainInputs(CodeWriter code, string name, IEnumerable<PropertySchema> properties)
    {
        Open(code, name, "global::Pulumi.InvokeArgs", seals: true);
        foreach (var property in properties)
            Input(code, property, types.Plain(property.Type));
        code.Line($"public static new {name} Empty => new {name}();");
        code.Close();
    }

    private static void Open(CodeWriter code, string name, string baseClass, bool seals) =>
        code.Open($"public {(seals ? "sealed " : "")}class {name} : {baseClass}");

    private static void Input(CodeWriter code, PropertySchema property, string type)
    {
        var name = property.MemberName ?? PackageNaming.Pascal(property.Name);
        var attribute = $"Input({CodeWriter.Literal(property.Name)}{(property.Required ? ", required: true" : "")}{(property.Json ? ", json: true" : "")})";
        var setter = property.Secret ? "set => field = global::Pulumi.Generated.Secrets.Of(value);" : "set;";
        if (TypeWriter.IsCollection(property.Type))
            code.Line($"[field: {attribute}] public {type} {name} {{ get => field ??= new(); {setter} }}");
        else if (property.Secret)
            code.Line($"[field: {attribute}] public {type}? {name} {{ get; {setter} }}");
        else
            code.Line($"[{attribute}] public {type}{(property.Required ? "" : "?")} {name} {{ get; set; }}{(property.Required ? " = null!;" : "")}");
    }

    private static void Constructor(CodeWriter code, string name, ResourceSchema? resource)
    {
        if (resource is null || (resource.Defaults.IsEmpty && resource.Environment.IsEmpty))
            return;
        code.Open($"public {name}()");
        foreach (var (wire, value) in resource.Defaults)
            code.Line($"{MemberName(resource, wire)} = {Scalar(value)};");
        foreach (var (wire, variables) in resource.Environment)
            code.Line($"if (global::Pulumi.Generated.EnvironmentDefaults.{Reader(resource, wire)}({string.Join(", ", variables.Select(CodeWriter.Literal))}) is {{ }} @{wire}) {MemberName(resource, wire)} = @{wire};");
        code.Close();
    }

    private static string MemberName(ResourceSchema resource, string wire) => resource.Inputs[wire].MemberName ?? PackageNaming.Pascal(wire);

    private static string Reader(ResourceSchema resource, string wire) =>
        resource.Inputs[wire].Type is TypeSchema.Primitive { Kind: PrimitiveKind.Boolean } ? "Flag" : "Text";

    private static string Scalar(object value) => value switch
    {
        string text => CodeWriter.Literal(text),
        bool flag => flag ? "true" : "false",
        _ => FormattableString.Invariant($"{value}"),
    };
}
