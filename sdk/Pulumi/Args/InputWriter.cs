using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>Receives the properties of <see cref="InputArgs"/>; those without a value are left out.</summary>
internal sealed class InputWriter
{
    private readonly List<KeyValuePair<string, object?>> _properties = [];
    private Type? _owner;

    public KeyValuePair<string, object?> this[int index] => _properties[index];

    /// <summary>All inputs of an args object, in declaration order.</summary>
    public static List<KeyValuePair<string, object?>> Read(InputArgs args)
    {
        var inputs = new InputWriter();
        inputs.Append(args);
        return inputs._properties;
    }

    /// <summary>Appends all inputs of an args object to those that are there.</summary>
    /// <returns>The range of their indexes.</returns>
    public (int Start, int End) Append(InputArgs args)
    {
        var (start, outer) = (_properties.Count, _owner);
        _owner = args.GetType();
        args.WriteTo(this);
        _owner = outer;
        return (start, _properties.Count);
    }

    public void RemoveFrom(int index) => _properties.RemoveRange(index, _properties.Count - index);

    /// <param name="name">The provider's name of the property.</param>
    /// <param name="value">Anything that may be sent, or null.</param>
    public void Add(string name, object? value)
    {
        if (value is not null)
            _properties.Add(new(name, value));
    }

    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public void AddRequired(string name, object? value, [CallerArgumentExpression(nameof(value))] string member = "")
        => Add(name, Required(value, member));

    /// <summary>A property of a provider, which is sent as a string of JSON.</summary>
    public void AddJson(string name, object? value) => Add(name, value is null ? null : JsonInput.Of(value));

    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public void AddRequiredJson(string name, object? value, [CallerArgumentExpression(nameof(value))] string member = "")
        => AddJson(name, Required(value, member));

    private object Required(object? value, string member)
        => value ?? throw new ArgumentNullException(member, $"[Input] {_owner?.FullName}.{member} is required but was not given a value");
}
