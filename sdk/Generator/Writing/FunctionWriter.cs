using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Functions of a provider: a static class with both forms, their arguments and the result.</summary>
internal sealed class FunctionWriter(PackageNaming naming, ArgsWriter args, OutputTypeWriter outputs)
{
    public void Write(CodeWriter code, FunctionSchema function)
    {
        var name = naming.Member(function.Token).Name;
        code.Open($"public static class {name}");
        Form(code, function, "InvokeAsync", $"Task<{name}Result>", $"{name}Args", "InvokeOptions");
        Form(code, function, "Invoke", $"Output<{name}Result>", $"{name}InvokeArgs", "InvokeOptions");
        if (function.Inputs.Count > 0)
            WithDependencies(code, function, name);
        code.Close();
        if (function.Inputs.Count > 0)
        {
            args.PlainInputs(code, $"{name}Args", function.Inputs.Values);
            args.FunctionInputs(code, $"{name}InvokeArgs", function.Inputs.Values, nested: false);
        }

        outputs.Write(code, $"{name}Result", [.. function.Outputs.Values], inObject: false);
    }

    private static void Form(CodeWriter code, FunctionSchema function, string method, string returns, string argsType, string options)
    {
        var (parameter, value) = (function.Inputs.Count, function.Inputs.Values.Any(input => input.Required)) switch
        {
            (0, _) => ("", "global::Pulumi.InvokeArgs.Empty"),
            (_, true) => ($"{argsType} args, ", $"args ?? new {argsType}()"),
            _ => ($"{argsType}? args = null, ", $"args ?? new {argsType}()"),
        };
        code.Line($"public static {returns} {method}({parameter}global::Pulumi.{options}? options = null) =>");
        code.Line($"    global::Pulumi.Deployment.Instance.{method}<{naming(returns)}>({CodeWriter.Literal(function.Token)}, {value}, global::Pulumi.Generated.PackageOptions.Invoke(options));");

        static string naming(string type) => type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
    }

    private static void WithDependencies(CodeWriter code, FunctionSchema function, string name)
    {
        code.Line($"public static Output<{name}Result> Invoke({name}InvokeArgs args, global::Pulumi.InvokeOutputOptions options) =>");
        code.Line($"    global::Pulumi.Deployment.Instance.Invoke<{name}Result>({CodeWriter.Literal(function.Token)}, args ?? new {name}InvokeArgs(), global::Pulumi.Generated.PackageOptions.Invoke(options));");
    }
}
