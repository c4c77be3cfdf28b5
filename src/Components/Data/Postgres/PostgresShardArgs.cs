using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <param name="Database">What all shards have in common.</param>
/// <param name="Access">Where the instances stand, and who may connect.</param>
/// <param name="ParameterGroups">Their parameters.</param>
/// <param name="MonitoringRoleArn">Null where the operating system is not monitored.</param>
/// <param name="MasterPassword">Null for replicas of another region.</param>
public sealed record PostgresShardArgs(
    PostgresArgs Database, PostgresAccess Access, PostgresParameterGroups ParameterGroups, Output<string>? MonitoringRoleArn, Output<string>? MasterPassword);
