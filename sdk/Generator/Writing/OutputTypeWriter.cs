using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Immutable classes that come back: nested outputs and results of functions.</summary>
internal sealed class OutputTypeWriter(TypeWriter types)
{
    /// <param name="inObject">True for a nested object, where some packages write any as JSON.</param>
    public void Write(CodeWriter code, string name, IReadOnlyCollection<PropertySchema> properties, bool inObject)
    {
        code.Line("[OutputType]");
        code.Open($"public sealed class {name}");
        foreach (var property in properties)
            code.Line($"public readonly {Type(property, inObject)} {Name(property)};");
        code.Line("[OutputConstructor]");
        code.Open($"private {name}({string.Join(", ", properties.Select(property => $"{Attribute(property)}{Type(property, inObject)} {CodeWriter.Parameter(property.Name)}"))})");
        foreach (var property in properties)
            code.Line($"{Name(property)} = {CodeWriter.Parameter(property.Name)};");
        code.Close();
        code.Close();
    }

    private string Type(PropertySchema property, bool inObject) => types.Output(property.Type, property.Required, inObject);

    private static string Name(PropertySchema property) => property.MemberName ?? PackageNaming.Pascal(property.Name);

    private static string Attribute(PropertySchema property) =>
        property.Name.StartsWith('$') ? $"[OutputConstructorParameter({CodeWriter.Literal(property.Name)})] " : "";
}
