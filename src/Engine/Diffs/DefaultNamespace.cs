using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>An object of Kubernetes that names no namespace is in <c>default</c>: saying so is no change.</summary>
internal static class DefaultNamespace
{
    public static bool Covers(string type, Place place, PropertyValue? before, PropertyValue? after) =>
        TypeToken.Package(type) == "kubernetes" && place.Text == "metadata.namespace" && Is(before) && Is(after);

    private static bool Is(PropertyValue? value) => value is null or NullValue or StringValue { Value: "default" };
}
