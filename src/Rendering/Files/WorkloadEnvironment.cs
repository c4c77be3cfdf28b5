using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Rendering.Secrets;

namespace FreeAgentics.Infra.Rendering.Files;

/// <summary>The environment of a workload of the cluster when it runs elsewhere.</summary>
/// <param name="Plain">Variables in clear, with the addresses of the place.</param>
/// <param name="Secret">Variables that hold a secret, with a mark such as <c>&lt;database_app_password&gt;</c> in its place.</param>
public sealed record WorkloadEnvironment(ImmutableSortedDictionary<string, string> Plain, ImmutableSortedDictionary<string, string> Secret)
{
    /// <param name="plan">Holds the workload.</param>
    /// <param name="placement">Where everything is.</param>
    /// <param name="deployment">The Deployment's name, such as <c>api-deployment</c> or <c>postgres-exporter-replica</c>.</param>
    /// <exception cref="RenderingException">The plan has no such Deployment.</exception>
    public static WorkloadEnvironment Of(Plan plan, Placement placement, string deployment) => Of(
        plan,
        placement,
        PodTemplate.OfDeployment(plan, deployment) ?? throw new RenderingException($"The plan of {plan.Stack} has no Deployment {deployment}."));

    internal static WorkloadEnvironment Of(Plan plan, Placement placement, PodTemplate pod)
    {
        var text = new PlacedText(plan, placement);
        var secret = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pod.WholeSecrets.SelectMany(name => SecretText.Entries(plan, name)))
            secret[name] = text.Of(value);
        foreach (var (variable, name, key) in pod.SecretVariables)
            secret[variable] = text.Of(SecretText.Entries(plan, name).GetValueOrDefault(key, $"<{variable}>"));
        return new(
            pod.Variables.ToImmutableSortedDictionary(pair => pair.Key, pair => text.Of(pair.Value), StringComparer.Ordinal),
            secret.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
