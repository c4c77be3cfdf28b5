using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Resource classes and provider classes.</summary>
internal sealed class ResourceWriter(PackageNaming naming, TypeWriter types, ArgsWriter args)
{
    public void Write(CodeWriter code, ResourceSchema resource)
    {
        var name = naming.Member(resource.Token).Name;
        var isProvider = resource.Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        code.Line($"[global::Pulumi.Generated.PackageResourceType({CodeWriter.Literal(resource.Token)})]");
        code.Open($"public partial class {name} : {(isProvider ? "global::Pulumi.ProviderResource" : naming.ResourceBase)}");
        foreach (var output in resource.Outputs.Values)
            code.Line($"[Output({CodeWriter.Literal(output.Name)})] public Output<{types.Output(output.Type, output.Required, inObject: false)}> {MemberName(output)} {{ get; private set; }} = null!;");
        Constructor(code, resource, name, isProvider);
        if (!isProvider)
            Get(code, resource, name);
        FastPath(code, resource, name);
        code.Close();
    }

    /// <summary>What a look-up may be qualified with. Nested objects are left out: they would double the nested types.</summary>
    public void State(CodeWriter code, ResourceSchema resource)
    {
        var properties = resource.Outputs.Values
            .Select(output => output with { Type = resource.Inputs.TryGetValue(output.Name, out var input) ? input.Type : output.Type, Required = false })
            .Where(property => !HasObject(property.Type));
        args.Inputs(code, $"{naming.Member(resource.Token).Name}State", properties, inObject: false);
    }

    private void Constructor(CodeWriter code, ResourceSchema resource, string name, bool isProvider)
    {
        var argsType = naming.Args(resource.Token);
        var optional = naming.ArgsAreOptional || !resource.Inputs.Values.Any(input => input.Required);
        var type = CodeWriter.Literal(isProvider ? resource.Token["pulumi:providers:".Length..] : resource.Token);
        var arguments = resource.Constants.IsEmpty ? $"args ?? new {argsType}()" : "Complete(args)";
        code.Line($"public {name}(string name, {argsType}{(optional ? "? args = null" : " args")}, global::Pulumi.CustomResourceOptions? options = null)");
        code.Line($"    : base({type}, name, {arguments}, MakeResourceOptions(options, \"\")) {{ }}");
        Options(code, resource);
        if (!resource.Constants.IsEmpty)
            Constants(code, resource, argsType);
    }

    private static void Options(CodeWriter code, ResourceSchema resource)
    {
        var secrets = string.Join(", ", resource.SecretOutputs.Select(CodeWriter.Literal));
        var aliases = string.Join(", ", resource.Aliases.Select(CodeWriter.Literal));
        code.Line("private static global::Pulumi.CustomResourceOptions MakeResourceOptions(global::Pulumi.CustomResourceOptions? options, Input<string>? id) =>");
        code.Line($"    global::Pulumi.Generated.PackageOptions.Resource(options, id, [{secrets}], [{aliases}]);");
    }

    private static void Constants(CodeWriter code, ResourceSchema resource, TypeName argsType)
    {
        code.Open($"private static {argsType} Complete({argsType}? args)");
        code.Line($"args ??= new {argsType}();");
        foreach (var (wire, value) in resource.Constants)
            code.Line($"args.{MemberName(resource.Inputs[wire])} = {CodeWriter.Literal(value)};");
        code.Line("return args;");
        code.Close();
    }

    private void Get(CodeWriter code, ResourceSchema resource, string name)
    {
        var (parameter, pass, state) = naming.HasState ? ($"{name}State? state = null, ", "state, ", "state") : ("", "", "null");
        code.Line($"private {name}(string name, Input<string> id, {(naming.HasState ? $"{name}State? state, " : "")}global::Pulumi.CustomResourceOptions? options)");
        code.Line($"    : base({CodeWriter.Literal(resource.Token)}, name, {state}, MakeResourceOptions(options, id)) {{ }}");
        code.Line($"public static {name} Get(string name, Input<string> id, {parameter}global::Pulumi.CustomResourceOptions? options = null) => new {name}(name, id, {pass}options);");
    }

    /// <summary>Gives the outputs their sources without reflection; only the SDK of this repository has the hook.</summary>
    private void FastPath(CodeWriter code, ResourceSchema resource, string name)
    {
        code.Directive("#if PULUMI_SDK_LOCAL");
        code.Open("internal override global::System.Type DeclareOutputs(global::Pulumi.ResourceOutputs outputs)");
        code.Line("base.DeclareOutputs(outputs);");
        foreach (var output in resource.Outputs.Values)
            code.Line($"{MemberName(output)} = outputs.Of<{types.Output(output.Type, output.Required, inObject: false)}>({CodeWriter.Literal(output.Name)});");
        code.Line($"return typeof({name});");
        code.Close();
        code.Directive("#endif");
    }

    private static string MemberName(PropertySchema property) => property.MemberName ?? PackageNaming.Pascal(property.Name);

    private static bool HasObject(TypeSchema type) => type switch
    {
        TypeSchema.ObjectRef => true,
        TypeSchema.ArrayOf array => HasObject(array.Item),
        TypeSchema.MapOf map => HasObject(map.Item),
        TypeSchema.UnionOf union => union.Cases.Any(HasObject),
        _ => false,
    };
}
