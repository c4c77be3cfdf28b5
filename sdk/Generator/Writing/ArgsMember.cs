using FreeAgentics.Infra.Generator.Naming;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>One property of an argument class.</summary>
/// <param name="Type">C#, without a question mark.</param>
internal sealed record ArgsMember(PropertySchema Property, string Type)
{
    /// <summary>The statement that gives the value to the sender; a collection that nobody touched is null there.</summary>
    public string HandOver =>
        $"inputs.Add{(Property.Required ? "Required" : "")}{(Property.Json ? "Json" : "")}({CodeWriter.Literal(Property.Name)}, {(HasField ? Field : Name)});";

    private string Name => Property.MemberName ?? PackageNaming.Pascal(Property.Name);

    private string Field => $"_{Property.Name.TrimStart('$')}";

    private bool IsCollection => TypeWriter.IsCollection(Property.Type);

    private bool HasField => IsCollection || Property.Secret;

    public void Write(CodeWriter code)
    {
        var attribute = $"[Input({CodeWriter.Literal(Property.Name)}{(Property.Required ? ", required: true" : "")}{(Property.Json ? ", json: true" : "")})]";
        if (!HasField)
        {
            code.Line($"{attribute} public {Type}{(Property.Required ? "" : "?")} {Name} {{ get; set; }}{(Property.Required ? " = null!;" : "")}");
            return;
        }

        var getter = IsCollection ? $"{Field} ??= new()" : Field;
        var value = Property.Secret ? "global::Pulumi.Generated.Secrets.Of(value)" : "value";
        code.Line($"{attribute} private {Type}? {Field};");
        code.Line($"public {Type}{(IsCollection ? "" : "?")} {Name} {{ get => {getter}; set => {Field} = {value}; }}");
    }
}
