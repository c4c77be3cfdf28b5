namespace FreeAgentics.Infra.Policies.Rules;

/// <summary>The flags of a Deployment that runs the cluster autoscaler.</summary>
internal static class ClusterAutoscalerFlags
{
    /// <returns>Values by flag, without dashes; null where the Deployment runs something else.</returns>
    public static IReadOnlyDictionary<string, string>? Of(ResourceView deployment)
    {
        var container = Container(deployment);
        if (container.Raw is null)
            return null;
        var flags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in (IEnumerable<ValueView>)[.. container["command"].Items, .. container["args"].Items])
        {
            if (argument.Text is { } text && text.StartsWith("--", StringComparison.Ordinal) && text[2..].Split('=', 2) is [var name, var value])
                flags[name] = value;
        }

        return flags;
    }

    public static ValueView Container(ResourceView deployment) => Workload.Of(deployment).Containers
        .FirstOrDefault(container => container["image"].Text?.Contains("/cluster-autoscaler", StringComparison.Ordinal) == true);
}
