using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Comparisons;

/// <summary>
/// What becomes of the texts that a resource answers. The second plan may have simulated them: where the resource stands, they
/// are those that are recorded; where it is new or replaced, nobody knows them.
/// </summary>
internal sealed class OutputLinks
{
    // Shorter texts, such as "none" or a port, turn up by chance.
    private const int Telling = 8;

    private readonly Dictionary<string, PropertyValue> _texts = new(StringComparer.Ordinal);

    private OutputLinks(bool stands) => Stands = stands;

    /// <summary>True where the resource keeps what it answers.</summary>
    public bool Stands { get; }

    public bool IsEmpty => _texts.Count == 0;

    public static OutputLinks Of(PlanResource declared, PlanResource? standing, StepKind step)
    {
        var links = new OutputLinks(step is StepKind.Same or StepKind.Update or StepKind.Read);
        if (!declared.Custom || step == StepKind.Read)
            return links;
        var recorded = links.Stands ? standing : null;
        links.Add(declared.Id is { } id ? new StringValue(id) : null, recorded is null ? null : new StringValue(recorded.Id ?? ""), null, links.Stands);
        links.Add(declared.Outputs, recorded?.Outputs, declared.Inputs, links.Stands);
        return links;
    }

    /// <summary>A value in terms of what stands.</summary>
    public PropertyValue Apply(PropertyValue value) => value switch
    {
        StringValue text => Apply(text),
        SecretValue { IsMasked: false } secret => new SecretValue(Apply(secret.Value)),
        ArrayValue list => new ArrayValue([.. list.Items.Select(Apply)]),
        ObjectValue map => new ObjectValue(map.Properties.SetItems(map.Properties.Select(property => KeyValuePair.Create(property.Key, Apply(property.Value))))),
        _ => value,
    };

    private PropertyValue Apply(StringValue text)
    {
        if (_texts.TryGetValue(text.Value, out var whole))
            return whole;
        var result = text.Value;
        foreach (var (part, replacement) in _texts)
        {
            if (!result.Contains(part, StringComparison.Ordinal))
                continue;
            if (replacement is not StringValue known)
                return UnknownValue.Instance;
            result = result.Replace(part, known.Value, StringComparison.Ordinal);
        }

        return ReferenceEquals(result, text.Value) ? text : new StringValue(result);
    }

    // What only repeats an input is known whatever happens to the resource.
    private void Add(PropertyValue? answered, PropertyValue? recorded, PropertyValue? input, bool stands)
    {
        switch (answered)
        {
            case StringValue { Value.Length: >= Telling } text when !text.Equals(input) && !text.Equals(recorded):
                if (!stands)
                    _texts.TryAdd(text.Value, UnknownValue.Instance);
                else if (recorded is StringValue)
                    _texts.TryAdd(text.Value, recorded);
                break;
            case ObjectValue map:
                foreach (var (name, value) in map.Properties)
                    Add(value, (recorded as ObjectValue)?[name], (input as ObjectValue)?[name], stands);
                break;
            case ArrayValue list:
                for (var i = 0; i < list.Items.Length; i++)
                    Add(list.Items[i], Item(recorded, i), Item(input, i), stands);
                break;
        }
    }

    private static PropertyValue? Item(PropertyValue? value, int index) =>
        value is ArrayValue { Items: var items } && index < items.Length ? items[index] : null;
}
