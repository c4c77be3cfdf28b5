using Pulumi;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Labels of objects; <c>app</c> is the one that the guide's commands select by.</summary>
public static class WorkloadLabels
{
    /// <returns>What a selector asks for; never changed, since selectors cannot be.</returns>
    public static InputMap<string> Selector(string app) => new() { { "app", app } };

    /// <returns>What an object carries.</returns>
    public static InputMap<string> Of(string app) => new()
    {
        { "app", app },
        { "app.kubernetes.io/name", app },
        { "app.kubernetes.io/part-of", "freeagentics" },
        { "app.kubernetes.io/managed-by", "pulumi" },
    };
}
