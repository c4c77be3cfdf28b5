using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Argument classes: of resources, of nested objects, of look-ups, of functions in both forms.</summary>
internal sealed class ArgsWriter(PackageNaming naming, TypeWriter types)
{
    public void Inputs(CodeWriter code, string name, IEnumerable<PropertySchema> properties, bool inObject, ResourceSchema? resource = null)
    {
        var isSealed = naming.SealsArgs || resource?.Token.StartsWith("pulumi:", StringComparison.Ordinal) == true;
        var members = properties.Where(property => !TypeWriter.IsWideUnion(property.Type)).Select(property => new ArgsMember(property, types.Input(property.Type, inObject)));
        Class(code, name, "global::Pulumi.ResourceArgs", [.. members], isSealed, resource);
    }

    public void FunctionInputs(CodeWriter code, string name, IEnumerable<PropertySchema> properties, bool nested)
    {
        var members = properties.Select(property => new ArgsMember(property, types.Input(property.Type, inObject: false)));
        Class(code, name, nested ? "global::Pulumi.ResourceArgs" : "global::Pulumi.InvokeArgs", [.. members]);
    }

    public void PlainInputs(CodeWriter code, string name, IEnumerable<PropertySchema> properties)
    {
        var members = properties.Select(property => new ArgsMember(property, types.Plain(property.Type)));
        Class(code, name, "global::Pulumi.InvokeArgs", [.. members]);
    }

    private static void Class(CodeWriter code, string name, string baseClass, ArgsMember[] members, bool isSealed = true, ResourceSchema? resource = null)
    {
        code.Open($"public {(isSealed ? "sealed " : "")}class {name} : {baseClass}");
        foreach (var member in members)
            member.Write(code);
        Constructor(code, name, resource);
        code.Line($"public static new {name} Empty => new {name}();");
        FastPath(code, name, members, isSealed);
        code.Close();
    }

    /// <summary>Hands the inputs over without reflection; only the SDK of this repository has the hook.</summary>
    private static void FastPath(CodeWriter code, string name, ArgsMember[] members, bool isSealed)
    {
        code.Directive("#if PULUMI_SDK_LOCAL");
        code.Open("internal override void WriteTo(global::Pulumi.InputWriter inputs)");
        if (!isSealed)
            code.Line($"if (GetType() != typeof({name})) {{ base.WriteTo(inputs); return; }}");
        foreach (var member in members)
            code.Line(member.HandOver);
        code.Close();
        code.Directive("#endif");
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
