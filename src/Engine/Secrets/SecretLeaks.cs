using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Secrets;

/// <summary>Finds secrets of the configuration that a program put into properties without marking them, and marks them.</summary>
internal sealed class SecretLeaks(SecretMask configSecrets, DiagnosticLog log)
{
    /// <summary>The properties with every text that holds a secret marked as secret; a warning names each place.</summary>
    public ObjectValue Close(ObjectValue properties, string urn) =>
        configSecrets.IsEmpty ? properties : (ObjectValue)Close(properties, "", urn);

    private PropertyValue Close(PropertyValue value, string path, string urn)
    {
        switch (value)
        {
            case StringValue text when configSecrets.IsLeakedBy(text.Value):
                log.Warning($"{path} holds a secret of the configuration in clear. Take it from config.RequireSecret and let it stay an Output; here it is treated as secret.", urn);
                return new SecretValue(value);
            case ArrayValue array:
                var items = array.Items.Select((item, index) => Close(item, PropertyPath.Append(path, index), urn)).ToImmutableArray();
                return items.AsSpan().SequenceEqual(array.Items.AsSpan(), ReferenceComparer.Instance) ? array : new ArrayValue(items);
            case ObjectValue map:
                return Close(map, path, urn);
            default:
                return value;
        }
    }

    private ObjectValue Close(ObjectValue map, string path, string urn)
    {
        var result = map.Properties;
        foreach (var (name, item) in map.Properties)
        {
            var closed = Close(item, PropertyPath.Append(path, name), urn);
            if (!ReferenceEquals(closed, item))
                result = result.SetItem(name, closed);
        }

        return ReferenceEquals(result, map.Properties) ? map : new ObjectValue(result);
    }

    private sealed class ReferenceComparer : IEqualityComparer<PropertyValue>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(PropertyValue? x, PropertyValue? y) => ReferenceEquals(x, y);

        public int GetHashCode(PropertyValue obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
