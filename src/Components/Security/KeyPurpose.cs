using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>What a key encrypts, and thereby who may use it.</summary>
/// <param name="Name">Last part of the alias.</param>
/// <param name="Description">What the console shows.</param>
public sealed record KeyPurpose(string Name, string Description)
{
    /// <summary>Services through which principals of the account use the key, without region and domain; none for a key that is used directly.</summary>
    public ImmutableArray<string> ViaServices { get; init; } = [];

    /// <summary>Services that use the key in their own name.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    /// <summary>Whether CloudWatch Logs of the key's own region uses it.</summary>
    public bool CloudWatchLogs { get; init; }

    public static readonly KeyPurpose Cluster = new("cluster", "Secrets of the Kubernetes cluster");

    public static readonly KeyPurpose Database = new("database", "PostgreSQL storage, snapshots and performance data")
    {
        ViaServices = ["rds", "backup"],
    };

    public static readonly KeyPurpose Cache = new("cache", "Redis storage and snapshots") { ViaServices = ["elasticache"] };

    public static readonly KeyPurpose Storage = new("storage", "Files and backups in S3 and AWS Backup") { ViaServices = ["s3", "backup"] };

    public static readonly KeyPurpose Secrets = new("secrets", "Credentials in Secrets Manager") { ViaServices = ["secretsmanager"] };

    public static readonly KeyPurpose LogGroups = new("logs", "Log groups") { CloudWatchLogs = true };

    public static readonly KeyPurpose Alerts = new("alerts", "Messages of the alert topic")
    {
        ViaServices = ["sns"],
        Publishers = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com", "budgets.amazonaws.com", "backup.amazonaws.com", "elasticache.amazonaws.com"],
    };

    public static readonly KeyPurpose State = new("state", "Secrets and state of Pulumi");
}
