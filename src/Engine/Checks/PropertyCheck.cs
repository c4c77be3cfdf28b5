using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>Compares properties with the facts of their schema. Gathers every finding; marks as secret what the provider treats so.</summary>
internal sealed class PropertyCheck(SchemaCatalog catalog, List<CheckFinding> findings)
{
    /// <summary>Checks an object and returns it with its secrets marked.</summary>
    public ObjectValue Check(ObjectValue value, IReadOnlyDictionary<string, PropertySchema> schema, string path)
    {
        ImmutableSortedDictionary<string, PropertyValue>.Builder? changed = null;
        foreach (var (name, item) in value.Properties)
        {
            var place = PropertyPath.Append(path, name);
            if (!schema.TryGetValue(name, out var property))
            {
                findings.Add(new CheckFinding(place, $"is not a property.{Suggestion.For(name, schema.Keys)}"));
                continue;
            }

            var result = CheckProperty(item, property, place);
            if (!ReferenceEquals(result, item))
                (changed ??= value.Properties.ToBuilder())[name] = result;
        }

        foreach (var property in schema.Values)
        {
            if (property.Required && value[property.Name] is null or NullValue)
                findings.Add(new CheckFinding(PropertyPath.Append(path, property.Name), "is required and not set."));
        }

        return changed is null ? value : new ObjectValue(changed.ToImmutable());
    }

    private PropertyValue CheckProperty(PropertyValue value, PropertySchema property, string path)
    {
        var result = property.Json ? CheckJson(value, property.Type, path) : CheckType(value, property.Type, path);
        return property.Secret && result is not (SecretValue or NullValue) ? new SecretValue(result) : result;
    }

    private PropertyValue CheckJson(PropertyValue value, TypeSchema type, string path)
    {
        if (value is StringValue text && JsonInput.Parse(text.Value, path) is { } parsed)
            CheckType(parsed, type, path);
        else if (value is SecretValue { Value: StringValue secret } && JsonInput.Parse(secret.Value, path) is { } parsedSecret)
            CheckType(parsedSecret, type, path);
        else if (value is not SecretValue)
            CheckType(value, type, path);
        return value;
    }

    private PropertyValue CheckType(PropertyValue value, TypeSchema type, string path)
    {
        switch (value, type)
        {
            case (UnknownValue or NullValue, _):
                return value;
            case (SecretValue secret, _):
                var content = CheckType(secret.Value, type, path);
                return ReferenceEquals(content, secret.Value) ? value : new SecretValue(content);
            case (ArrayValue array, TypeSchema.ArrayOf item):
                return CheckItems(array, item.Item, path);
            case (ObjectValue map, TypeSchema.MapOf item):
                return CheckEntries(map, item.Item, path);
            case (ObjectValue nested, TypeSchema.ObjectRef reference):
                return Check(nested, catalog.Object(reference.Name), path);
            case (_, TypeSchema.UnionOf union):
                return CheckUnion(value, union, path);
            case (StringValue text, TypeSchema.EnumRef enumeration):
                CheckEnum(text.Value, enumeration, path);
                return value;
            case (_, TypeSchema.Primitive primitive) when PrimitiveForms.Accepts(primitive.Kind, value):
                return value;
            default:
                findings.Add(new CheckFinding(path, $"must be {TypeNames.Of(type)}; it is {TypeNames.Of(value)}."));
                return value;
        }
    }

    private ArrayValue CheckItems(ArrayValue array, TypeSchema item, string path)
    {
        ImmutableArray<PropertyValue>.Builder? changed = null;
        for (var i = 0; i < array.Items.Length; i++)
        {
            var result = CheckType(array.Items[i], item, PropertyPath.Append(path, i));
            if (!ReferenceEquals(result, array.Items[i]))
                (changed ??= array.Items.ToBuilder())[i] = result;
        }

        return changed is null ? array : new ArrayValue(changed.ToImmutable());
    }

    private ObjectValue CheckEntries(ObjectValue map, TypeSchema item, string path)
    {
        ImmutableSortedDictionary<string, PropertyValue>.Builder? changed = null;
        foreach (var (name, value) in map.Properties)
        {
            var result = CheckType(value, item, PropertyPath.Append(path, name));
            if (!ReferenceEquals(result, value))
                (changed ??= map.Properties.ToBuilder())[name] = result;
        }

        return changed is null ? map : new ObjectValue(changed.ToImmutable());
    }

    /// <summary>Takes the first case that fits. Where none does and just one has the value's shape, its findings are the useful ones.</summary>
    private PropertyValue CheckUnion(PropertyValue value, TypeSchema.UnionOf union, string path)
    {
        List<CheckFinding>? nearest = null;
        foreach (var one in union.Cases)
        {
            var found = new List<CheckFinding>();
            var result = new PropertyCheck(catalog, found).CheckType(value, one, path);
            if (found.Count == 0)
                return result;
            if (PrimitiveForms.HasShapeOf(value, one))
                nearest ??= found;
        }

        findings.AddRange(nearest ?? [new CheckFinding(path, $"must be {TypeNames.Of(union)}; it is {TypeNames.Of(value)}.")]);
        return value;
    }

    private void CheckEnum(string value, TypeSchema.EnumRef enumeration, string path)
    {
        var values = catalog.Enum(enumeration.Name);
        if (!values.Contains(value))
            findings.Add(new CheckFinding(path, $"must be one of {string.Join(", ", values)}.{Suggestion.For(value, values)}"));
    }
}
