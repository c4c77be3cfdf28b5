namespace FreeAgentics.Infra.Policies;

/// <summary>Kubernetes label selection, as far as a plan's literal labels decide it.</summary>
public static class LabelSelector
{
    /// <summary>True when every entry of <c>matchLabels</c>-like pairs is among the labels. An empty selector matches everything.</summary>
    public static bool Matches(ValueView pairs, ValueView labels) =>
        pairs.Entries.All(pair => labels[pair.Key].Text is { } value && value == pair.Value.Text);

    /// <summary>The workloads of a namespace that a selector's matchLabels select.</summary>
    public static IEnumerable<Workload> Select(PlanView plan, string @namespace, ValueView matchLabels) =>
        Workload.In(plan).Where(workload => workload.Namespace == @namespace && Matches(matchLabels, workload.Labels));
}
