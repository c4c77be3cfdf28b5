using Pulumi.Serialization;

namespace Pulumi;

internal sealed class ResourcePropertySource<T>(ResourceOutputs outputs, string name) : ResourceSource(outputs)
{
    protected override OutputData Read(Resource resource, ResourceState state)
    {
        if (state.Properties is not { } properties || new WireFields(properties).Find(name) is not { } value)
            return new(resource.Itself, null, state.AbsentIsKnown, isSecret: false);

        var data = ValueConversion.To<T>(value, $"{resource.GetType().FullName}.{name}", resource);
        var sources = state.Dependencies.TryGetValue(name, out var others) ? resource.Itself.Union(others) : resource.Itself;
        return new(sources, data.Value, data.IsKnown, data.IsSecret);
    }
}
