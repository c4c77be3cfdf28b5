using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Workloads;

/// <param name="Namespace">Where the objects go.</param>
/// <param name="Settings">Of the section worker.</param>
/// <param name="Environment">The stack's name, as the application's ENVIRONMENT.</param>
public sealed record WorkersArgs(Input<string> Namespace, WorkerSettings Settings, string Environment)
{
    /// <summary>More variables in clear, such as the shard map.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
