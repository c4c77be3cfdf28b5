using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Database;

/// <param name="Namespace">Where the objects go.</param>
/// <param name="Settings">Of the section databaseJobs.</param>
/// <param name="Stores">Whose databases they change.</param>
public sealed record DatabaseJobsArgs(Input<string> Namespace, DatabaseJobSettings Settings, DataStores Stores)
{
    /// <summary>The image whose migrations run.</summary>
    public required string ApiImage { get; init; }

    /// <summary>The server's major version.</summary>
    public required string MajorVersion { get; init; }

    /// <summary>Of the application's roles.</summary>
    public required TimeSpan StatementTimeout { get; init; }
}
