using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>
/// Recorded inputs without what a real provider adds to a program's own: defaults (listed under <c>__defaults</c>), outputs
/// that a refresh wrote back, and the marks of the Kubernetes provider. What the program does declare is left in.
/// </summary>
internal static class RecordedInputs
{
    private const string DefaultsNote = "__defaults";
    private const string AutonamedAnnotation = "pulumi.com/autonamed";
    private const string ManagedByLabel = "app.kubernetes.io/managed-by";

    public static ObjectValue Of(string type, ResourceSchema? schema, ObjectValue recorded, ObjectValue declared)
    {
        var own = WithoutDefaults(recorded, declared);
        if (TypeToken.Package(type) == "kubernetes")
            return WithoutMarks(own, declared);
        return schema is null ? own : WithoutOutputs(own, declared, schema);
    }

    private static ObjectValue WithoutDefaults(ObjectValue recorded, ObjectValue? declared)
    {
        var result = recorded.Properties;
        if (recorded[DefaultsNote] is ArrayValue defaults)
        {
            var undeclared = defaults.Items.OfType<StringValue>().Select(name => name.Value).Where(name => declared?[name] is null or NullValue);
            result = result.RemoveRange(undeclared.Append(DefaultsNote));
        }

        foreach (var (name, value) in result)
        {
            var own = WithoutDefaults(value, declared?[name]);
            if (!ReferenceEquals(own, value))
                result = result.SetItem(name, own);
        }

        return ReferenceEquals(result, recorded.Properties) ? recorded : new ObjectValue(result);
    }

    private static PropertyValue WithoutDefaults(PropertyValue recorded, PropertyValue? declared) => recorded switch
    {
        ObjectValue map => WithoutDefaults(map, declared as ObjectValue),
        ArrayValue { Items: [ObjectValue, ..] } list => new ArrayValue([.. list.Items.Select((item, index) => WithoutDefaults(
            item, declared is ArrayValue { Items: var items } && index < items.Length ? items[index] : null))]),
        _ => recorded,
    };

    private static ObjectValue WithoutOutputs(ObjectValue recorded, ObjectValue declared, ResourceSchema schema)
    {
        var outputs = recorded.Properties.Keys.Where(name => !schema.Inputs.ContainsKey(name) && !declared.Properties.ContainsKey(name)).ToList();
        return outputs.Count == 0 ? recorded : new ObjectValue(recorded.Properties.RemoveRange(outputs));
    }

    private static ObjectValue WithoutMarks(ObjectValue recorded, ObjectValue declared)
    {
        if (recorded["metadata"] is not ObjectValue metadata)
            return recorded;
        var own = declared["metadata"] as ObjectValue;
        var cleaned = WithoutMark(WithoutMark(metadata, own, "annotations", AutonamedAnnotation), own, "labels", ManagedByLabel);
        return ReferenceEquals(cleaned, metadata) ? recorded : new ObjectValue(recorded.Properties.SetItem("metadata", cleaned));
    }

    private static ObjectValue WithoutMark(ObjectValue metadata, ObjectValue? declared, string map, string mark)
    {
        var own = declared?[map] as ObjectValue;
        if (metadata[map] is not ObjectValue marks || marks[mark] is null || own?[mark] is not null)
            return metadata;
        var rest = marks.Properties.Remove(mark);
        return new ObjectValue(rest.IsEmpty && own is null ? metadata.Properties.Remove(map) : metadata.Properties.SetItem(map, new ObjectValue(rest)));
    }
}
