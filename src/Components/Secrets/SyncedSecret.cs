using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Objects;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace FreeAgentics.Infra.Components.Secrets;

/// <summary>A secret of the cluster that follows Secrets Manager. What is declared are names and templates, never values.</summary>
public sealed record SyncedSecret(string Name)
{
    private readonly List<object> sources = [];
    private readonly SortedDictionary<string, object> templates = new(StringComparer.Ordinal);

    /// <summary>The secret whose keys are all taken over; null for none.</summary>
    public Input<string>? Whole { get; init; }

    /// <summary>Makes one property of a secret known to the templates under a name.</summary>
    public SyncedSecret From(string key, Input<string> secret, string property)
    {
        sources.Add(Map(("secretKey", key), ("remoteRef", Map(("key", secret), ("property", property)))));
        return this;
    }

    /// <summary>Writes one key of the secret.</summary>
    /// <param name="template">Go's text/template over the names of <see cref="From"/>.</param>
    public SyncedSecret Write(string key, Input<string> template)
    {
        templates[key] = template;
        return this;
    }

    public CustomResource Declare(Input<string> @namespace, CustomResourceOptions options) => CustomObject.Of(
        "external-secrets.io/v1", "ExternalSecret", Name, @namespace, "freeagentics", Map(
            ("refreshInterval", "5m"),
            ("secretStoreRef", Map(("kind", "ClusterSecretStore"), ("name", SecretStore.ObjectName))),
            ("target", Map(("name", Name), ("creationPolicy", "Owner"), ("template", Template()))),
            ("data", sources.Count == 0 ? null : List(sources)),
            ("dataFrom", Whole is null ? null : List(Map(("extract", Map(("key", Whole))))))), options);

    private ImmutableDictionary<string, object>? Template()
    {
        if (templates.Count == 0)
            return null;
        return Map(
            ("engineVersion", "v2"),
            ("mergePolicy", Whole is null ? "Replace" : "Merge"),
            ("data", Map([.. templates.Select(template => (template.Key, (object?)template.Value))])));
    }
}
