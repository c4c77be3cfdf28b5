using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator;

/// <summary>Nested types and enumerations that properties refer to, directly or through each other.</summary>
internal sealed class ReachedTypes(SchemaCatalog catalog)
{
    private readonly SortedSet<string> _objects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _enums = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Objects => _objects;

    public IReadOnlyCollection<string> Enums => _enums;

    public void Add(IEnumerable<PropertySchema> properties)
    {
        foreach (var property in properties)
            Add(property.Type);
    }

    private void Add(TypeSchema type)
    {
        switch (type)
        {
            case TypeSchema.ArrayOf array:
                Add(array.Item);
                break;
            case TypeSchema.MapOf map:
                Add(map.Item);
                break;
            case TypeSchema.UnionOf union:
                foreach (var item in union.Cases)
                    Add(item);
                break;
            case TypeSchema.ObjectRef reference when _objects.Add(reference.Name):
                Add(catalog.Object(reference.Name).Values);
                break;
            case TypeSchema.EnumRef reference:
                _enums.Add(reference.Name);
                break;
        }
    }
}
