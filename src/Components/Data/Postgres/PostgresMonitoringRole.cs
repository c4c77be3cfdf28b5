using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>Lets RDS write the figures of the operating system.</summary>
public sealed class PostgresMonitoringRole : ComponentResource
{
    [Output("arn")] public Output<string> Arn { get; private set; }

    public PostgresMonitoringRole(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:PostgresMonitoringRole", name, options)
    {
        Arn = new ServiceRole($"{name}-monitoring", new(args.Stack, "postgres",
            PolicyDocument.TrustOf("monitoring.rds.amazonaws.com", PolicyCondition.SourceAccount(args.Stack.AccountId)))
        {
            ManagedPolicies = ["service-role/AmazonRDSEnhancedMonitoringRole"],
        }, new() { Parent = this }).Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }
}
