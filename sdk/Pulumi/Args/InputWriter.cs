using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>Receives the properties of an <see cref="InputArgs"/>.</summary>
/// <param name="owner">Named in the error about a missing required input.</param>
internal sealed class InputWriter(Type owner)
{
    private readonly List<KeyValuePair<string, object?>> _properties = [];

    /// <summary>All inputs of an args object, in declaration order.</summary>
    public static List<KeyValuePair<string, object?>> Read(InputArgs args)
    {
        var inputs = new InputWriter(args.GetType());
        args.WriteTo(inputs);
        return inputs._properties;
    }

    /// <param name="name">The provider's name of the property.</param>
    /// <param name="value">Anything that may be sent, or null, which is left out.</param>
    public void Add(string name, object? value) => _properties.Add(new(name, value));

    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public void AddRequired(string name, object? value, [CallerArgumentExpression(nameof(value))] string member = "")
        => Add(name, Required(value, member));

    /// <summary>A property of a provider, which is sent as a string of JSON.</summary>
    public void AddJson(string name, object? value) => Add(name, value is null ? null : JsonInput.Of(value));

    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public void AddRequiredJson(string name, object? value, [CallerArgumentExpression(nameof(value))] string member = "")
        => AddJson(name, Required(value, member));

    private object Required(object? value, string member)
        => value ?? throw new ArgumentNullException(member, $"[Input] {owner.FullName}.{member} is required but was not given a value");
}
