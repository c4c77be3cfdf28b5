using FreeAgentics.Infra.Policies.Facts;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Platform;

/// <summary>Parameters of PostgreSQL that fit another machine, or tell too much.</summary>
public static class PostgresPolicies
{
    private const string InstanceType = "aws:rds/instance:Instance";
    private const string GroupType = "aws:rds/parameterGroup:ParameterGroup";
    private const int PageBytes = 8192;

    public static readonly Policy BuffersFitMemory = new ResourcePolicy
    {
        Id = "FA-RDS-009",
        Title = "shared_buffers is between a tenth and two fifths of the instance's memory",
        Because = "256 MB suit no current class: the machine's memory is paid for and not used.",
        Severity = Medium,
        Types = [InstanceType],
        Require = Buffers,
        Remedy = "Leave shared_buffers out of database.tuning.parameters: the parameter group derives it from database.instanceClass.",
    };

    public static readonly Policy CheckpointsSpread = new ResourcePolicy
    {
        Id = "FA-RDS-010",
        Title = "checkpoint_completion_target is 0.9 or left alone",
        Because = "Below it a checkpoint writes in bursts that queries feel.",
        Severity = Low,
        Alone = true,
        Types = [GroupType],
        Require = group => Parameters.In(group, "checkpoint_completion_target") is { IsSet: true } target ? target.IsAtLeast(0.9) : Check.Passed,
        Remedy = "Leave database.tuning.checkpointCompletionTarget on 0.9.",
    };

    public static readonly Policy StatementsNotLogged = new ResourcePolicy
    {
        Id = "FA-RDS-011",
        Title = "log_statement is not all",
        Because = "It writes every value of every query into the logs, passwords among them, and fills the disk.",
        Severity = High,
        Alone = true,
        Types = [GroupType],
        Require = group => Parameters.In(group, "log_statement").Must(value => value.Text is not "all", "none, ddl or mod; log_min_duration_statement finds slow queries"),
        Remedy = "Leave log_statement out of database.tuning.parameters; database.tuning.slowQueryThreshold logs what is slow.",
        Aliases = ["CKV2_AWS_30"],
    };

    private static Check Buffers(ResourceView database)
    {
        var pages = Parameters.Of(database, "shared_buffers");
        if (pages.Number is not { } count || MachineSize.Of(database.Input("instanceClass").Text) is not { } size)
            return Check.Passed;
        var (mib, memory) = (count * PageBytes / 1048576, size.MemoryGib * 1024.0);
        return Check.That(mib >= 0.1 * memory && mib <= 0.4 * memory, () => $"shared_buffers is {Quantity.Shown(mib)} MiB of {Quantity.Shown(memory)} MiB ({database.Input("instanceClass").Text})");
    }
}
