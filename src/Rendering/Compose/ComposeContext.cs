using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Rendering.Secrets;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>What the services of one Compose file share; it keeps the secret variables of each for the templates.</summary>
internal sealed class ComposeContext(Plan plan)
{
    private readonly SortedDictionary<string, ImmutableSortedDictionary<string, string>> secrets = new(StringComparer.Ordinal);

    public Plan Plan => plan;

    public Placement Placement { get; } = ComposePlacement.Of(plan);

    /// <summary>The last of the jobs that make the database ready; null where the plan has none.</summary>
    public string? LastJob { get; set; }

    /// <summary>Templates of the environment files, of those services that have secrets.</summary>
    public IEnumerable<RenderedFile> EnvironmentTemplates => secrets.Select(pair => SecretTemplates.Environment(pair.Key, pair.Value));

    public PodTemplate? Deployment(string name) => PodTemplate.OfDeployment(plan, name);

    public bool HasSecrets(string service) => secrets.ContainsKey(service);

    /// <summary>The variables of a container in clear; those with secrets go to the service's environment file.</summary>
    public ImmutableSortedDictionary<string, string> EnvironmentOf(string service, PodTemplate pod)
    {
        var environment = WorkloadEnvironment.Of(plan, Placement, pod);
        if (environment.Secret.Count > 0)
            secrets[service] = environment.Secret;
        return environment.Plain;
    }
}
