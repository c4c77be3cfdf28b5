using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>An instance as those see it who watch it.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="Identifier">By which RDS and CloudWatch know it.</param>
/// <param name="Arn">For backup plans and replicas elsewhere.</param>
/// <param name="Machine">Its class.</param>
/// <param name="IsReplica">True where it follows another one.</param>
public sealed record PostgresInstance(string Name, Output<string> Identifier, Output<string> Arn, InstanceClass Machine, bool IsReplica);
