namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>CloudWatch, Backup, Budgets and ECR.</summary>
internal static class Operations
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:cloudwatch/logGroup:LogGroup"] = group => Named(group, "name", "logs", "log-group:"),
        ["aws:cloudwatch/metricAlarm:MetricAlarm"] = alarm => Named(alarm, "name", "cloudwatch", "alarm:"),
        ["aws:cloudwatch/compositeAlarm:CompositeAlarm"] = alarm => Named(alarm, "alarmName", "cloudwatch", "alarm:"),
        ["aws:cloudwatch/dashboard:Dashboard"] = Dashboard,
        ["aws:cloudwatch/logMetricFilter:LogMetricFilter"] = filter => filter.Id = filter.Text("name"),
        ["aws:backup/vault:Vault"] = vault => Named(vault, "name", "backup", "backup-vault:"),
        ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"] = Lock,
        ["aws:backup/plan:Plan"] = BackupPlan,
        ["aws:backup/selection:Selection"] = selection => selection.Id = StableHash.Uuid(selection.Urn),
        ["aws:budgets/budget:Budget"] = Budget,
        ["aws:ecr/repository:Repository"] = Repository,
        ["aws:ecr/lifecyclePolicy:LifecyclePolicy"] = policy => policy.Id = policy.Text("repository"),
    };

    private static void Named(SimulatedResource resource, string property, string service, string kind)
    {
        resource.Id = resource.Text(property);
        resource.Set("arn", resource.Arn(service, resource.Id is null ? null : kind + resource.Id));
    }

    private static void Dashboard(SimulatedResource dashboard)
    {
        dashboard.Id = dashboard.Text("dashboardName");
        dashboard.Set("dashboardArn", dashboard.Arn("cloudwatch", dashboard.Id is null ? null : $"dashboard/{dashboard.Id}", regional: false));
    }

    private static void Lock(SimulatedResource vaultLock)
    {
        vaultLock.Id = vaultLock.Text("backupVaultName");
        vaultLock.Set("backupVaultArn", vaultLock.Arn("backup", vaultLock.Id is null ? null : $"backup-vault:{vaultLock.Id}"));
    }

    private static void BackupPlan(SimulatedResource plan)
    {
        plan.Id = StableHash.Uuid(plan.Urn);
        plan.Set("arn", plan.Arn("backup", $"backup-plan:{plan.Id}"));
    }

    private static void Budget(SimulatedResource budget)
    {
        var name = budget.Text("name");
        budget.Id = name is null || budget.Site.Account is null ? null : $"{budget.Site.Account}:{name}";
        budget.Set("accountId", budget.Site.Account);
        budget.Set("arn", budget.Arn("budgets", name is null ? null : $"budget/{name}", regional: false));
    }

    private static void Repository(SimulatedResource repository)
    {
        repository.Id = repository.Text("name");
        repository.Set("arn", repository.Arn("ecr", repository.Id is null ? null : $"repository/{repository.Id}"));
        repository.Set("registryId", repository.Site.Account);
        repository.Set("repositoryUrl", repository.Id is null || repository.Region is null || repository.Site.Account is null
            ? null
            : $"{repository.Site.Account}.dkr.ecr.{repository.Region}.invalid/{repository.Id}");
    }
}
