namespace FreeAgentics.Infra.Generator.Naming;

/// <summary>Packages whose tokens are <c>package:module/member:Member</c>.</summary>
/// <param name="root">The root namespace.</param>
/// <param name="modules">Module → namespace, where it is not the module in PascalCase.</param>
internal sealed class ModuleNaming(string root, IReadOnlyDictionary<string, string> modules) : PackageNaming
{
    public override string Root => root;

    public override TypeName Member(string token)
    {
        if (token.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            return new TypeName(root, "Provider");
        var parts = token.Split(':');
        return new TypeName(Namespace(parts[1].Split('/')[0]), Pascal(parts[2]));
    }

    public override TypeName Args(string token)
    {
        var (prefix, name) = Member(token);
        return new TypeName(prefix, $"{name}Args");
    }

    public override TypeName Object(string reference)
    {
        var path = reference.Split(':')[1].Split('.');
        var module = path.Length == 2 ? root : Namespace(path[1]);
        var name = Pascal(path[^1]);
        return path[0] switch
        {
            "inputs" => new TypeName($"{module}.Inputs", $"{name}Args"),
            "invokes" => new TypeName($"{module}.Inputs", $"{name}InputArgs"),
            "results" => new TypeName($"{module}.Outputs", $"{name}Result"),
            _ => new TypeName($"{module}.Outputs", name),
        };
    }

    public override TypeName Enum(string reference)
    {
        var path = reference.Split(':')[1].Split('.');
        return new TypeName(Namespace(path[1]), path[^1]);
    }

    private string Namespace(string module) => module == "index"
        ? root
        : $"{root}.{(modules.TryGetValue(module, out var name) ? name : Pascal(module))}";
}
