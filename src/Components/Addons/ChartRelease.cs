using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>Installs a chart: waits until it runs, and takes it back where it does not.</summary>
public static class ChartRelease
{
    private const int TimeoutSeconds = 600;

    /// <param name="namespace">Of the release; a declared namespace, so that it is made before.</param>
    public static Release Of(Chart chart, Input<string> @namespace, ImmutableDictionary<string, object> values, CustomResourceOptions options) => new(chart.Name, new()
    {
        Name = chart.Name,
        Chart = chart.Name,
        Version = chart.Version,
        RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository },
        Namespace = @namespace,
        Values = values,
        Atomic = true,
        CleanupOnFail = true,
        Timeout = TimeoutSeconds,
        MaxHistory = 5,
    }, options);
}
