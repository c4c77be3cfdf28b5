using System.Reflection;

namespace Pulumi;

/// <summary>One member marked <see cref="InputAttribute"/>.</summary>
internal sealed record InputProperty(InputAttribute Attribute, string Member, Func<object, object?> Read)
{
    public void Write(InputArgs args, InputWriter inputs)
    {
        var value = Read(args);
        switch (Attribute)
        {
            case { Json: true, IsRequired: true }:
                inputs.AddRequiredJson(Attribute.Name, value, Member);
                break;
            case { Json: true }:
                inputs.AddJson(Attribute.Name, value);
                break;
            case { IsRequired: true }:
                inputs.AddRequired(Attribute.Name, value, Member);
                break;
            default:
                inputs.Add(Attribute.Name, value);
                break;
        }
    }

    public static InputProperty? Of(FieldInfo field)
        => field.GetCustomAttribute<InputAttribute>() is { } attribute
            ? new(attribute, field.Name, field.GetValue)
            : null;

    public static InputProperty? Of(PropertyInfo property)
        => property.GetCustomAttribute<InputAttribute>() is { } attribute
            ? new(attribute, property.Name, property.GetValue)
            : null;
}
