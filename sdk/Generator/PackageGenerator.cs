using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Generator.Writing;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator;

/// <summary>Schemas of one package → C#: resources and functions first, then every nested type that they reach.</summary>
public sealed class PackageGenerator
{
    private readonly SchemaCatalog _catalog;
    private readonly PackageNaming _naming;
    private readonly NamespaceFiles _files = new();
    private readonly ReachedTypes _reached;
    private readonly ArgsWriter _args;
    private readonly OutputTypeWriter _outputs;
    private readonly ResourceWriter _resources;
    private readonly FunctionWriter _functions;

    private PackageGenerator(SchemaCatalog catalog, string package)
    {
        _catalog = catalog;
        _naming = PackageNaming.Of(package);
        _reached = new ReachedTypes(catalog);
        var types = new TypeWriter(_naming);
        _args = new ArgsWriter(_naming, types);
        _outputs = new OutputTypeWriter(types);
        _resources = new ResourceWriter(_naming, types, _args);
        _functions = new FunctionWriter(_naming, _args, _outputs);
    }

    /// <summary>The source files of a package, in ordinal order of their names.</summary>
    public static IReadOnlyList<GeneratedFile> Generate(SchemaCatalog catalog, string package)
    {
        var generator = new PackageGenerator(catalog, package);
        foreach (var token in catalog.ResourceTokens.Where(token => BelongsTo(token, package)))
            generator.Resource(catalog.Resource(token)!);
        foreach (var token in catalog.FunctionTokens(package))
            generator.Function(catalog.Function(token)!);
        foreach (var name in generator._reached.Objects)
            generator.Object(name);
        foreach (var name in generator._reached.Enums)
            EnumWriter.Write(generator.In(generator._naming.Enum(name)), generator._naming.Enum(name).Name, catalog.EnumMembers(name));
        return generator._files.Close(PackageFile.Of(package, catalog.Version(package)));
    }

    private static bool BelongsTo(string token, string package) =>
        token.StartsWith($"{package}:", StringComparison.Ordinal) || token == $"pulumi:providers:{package}";

    private void Resource(ResourceSchema resource)
    {
        var name = _naming.Member(resource.Token);
        _resources.Write(In(name), resource);
        if (_naming.HasState && name.Name != "Provider")
            _resources.State(In(name), resource);
        var args = _naming.Args(resource.Token);
        if (_files.Claim(args))
            _args.Inputs(In(args), args.Name, resource.Inputs.Values, inObject: false, resource);
        _reached.Add(resource.Inputs.Values);
        _reached.Add(resource.Outputs.Values);
    }

    private void Function(FunctionSchema function)
    {
        _functions.Write(In(_naming.Member(function.Token)), function);
        _reached.Add(function.Inputs.Values);
        _reached.Add(function.Outputs.Values);
    }

    private void Object(string reference)
    {
        var name = _naming.Object(reference);
        var properties = _catalog.Object(reference).Values.ToList();
        if (!_files.Claim(name))
            return;
        var side = reference.Split(':', '.')[1];
        if (side == "inputs")
            _args.Inputs(In(name), name.Name, properties, inObject: true);
        else if (side != "invokes")
            _outputs.Write(In(name), name.Name, properties, inObject: true);
        else
            Invoke(reference, name, properties);
    }

    private void Invoke(string reference, TypeName name, List<PropertySchema> properties)
    {
        _args.FunctionInputs(In(name), name.Name, properties, nested: true);
        var plain = _naming.PlainObject(reference);
        _args.PlainInputs(In(plain), plain.Name, properties);
    }

    private CodeWriter In(TypeName name) => _files.In(name.Namespace);
}
