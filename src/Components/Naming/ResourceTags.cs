using Pulumi;

namespace FreeAgentics.Infra.Components.Naming;

/// <summary>The tags of every AWS resource: they answer whose it is, who manages it, and where its cost belongs.</summary>
public static class ResourceTags
{
    /// <param name="stack">The stack that owns the resource.</param>
    /// <param name="component">The concept that the resource serves, such as <c>postgres</c>.</param>
    /// <param name="name">The resource's name within the stack.</param>
    /// <param name="more">Tags that a service reads, such as the discovery tags of the cluster autoscaler.</param>
    public static InputMap<string> Of(
        StackIdentity stack, string component, string name, params IEnumerable<KeyValuePair<string, string>> more)
    {
        var tags = new InputMap<string>
        {
            { "Name", $"{stack.Platform}-{stack.Stack}-{name}" },
            { "Platform", stack.Platform },
            { "Stack", stack.Stack },
            { "Component", component },
            { "ManagedBy", "pulumi" },
        };
        foreach (var (key, value) in stack.Tags.Concat(more).OrderBy(tag => tag.Key, StringComparer.Ordinal))
            tags.Add(key, value);
        return tags;
    }
}
