namespace FreeAgentics.Infra.Components.Naming;

/// <summary>The longest name that AWS accepts for a kind of resource.</summary>
/// <remarks>Each value is the maximum of the service's own API reference.</remarks>
public sealed record NameLimit(string Kind, int MaxLength)
{
    public static readonly NameLimit RdsIdentifier = new("RDS instance identifier", 63);
    public static readonly NameLimit ReplicationGroup = new("ElastiCache replication group id", 40);
    public static readonly NameLimit CacheUser = new("ElastiCache user id", 40);
    public static readonly NameLimit Bucket = new("S3 bucket name", 63);
    public static readonly NameLimit KmsAlias = new("KMS alias", 256);
    public static readonly NameLimit LogGroup = new("CloudWatch log group name", 512);
    public static readonly NameLimit Secret = new("Secrets Manager secret name", 512);
    public static readonly NameLimit Topic = new("SNS topic name", 256);
    public static readonly NameLimit Alarm = new("CloudWatch alarm name", 255);
    public static readonly NameLimit Dashboard = new("CloudWatch dashboard name", 255);
    public static readonly NameLimit BackupVault = new("backup vault name", 50);
    public static readonly NameLimit BackupPlan = new("backup plan name", 50);
    public static readonly NameLimit Budget = new("budget name", 100);
    public static readonly NameLimit WebAcl = new("web ACL name", 128);
    public static readonly NameLimit Role = new("IAM role name", 64);
}
