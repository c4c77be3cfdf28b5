using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>One parameter group for primaries and, where replicas are of another class, one for them.</summary>
public sealed class PostgresParameterGroups : ComponentResource
{
    public Output<string> Primary { get; }

    public Output<string> Replica { get; }

    public PostgresParameterGroups(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:PostgresParameterGroups", name, options)
    {
        var settings = args.Settings;
        // The major version is part of the logical name: RDS cannot change a group's family, and both stand during an upgrade.
        Primary = GroupFor($"{name}-{settings.MajorVersion}", args, settings.Machine);
        Replica = settings.ReadReplicas > 0 && settings.ReplicaMachine != settings.Machine
            ? GroupFor($"{name}-{settings.MajorVersion}-replica", args, settings.ReplicaMachine)
            : Primary;
        RegisterOutputs();
    }

    private Output<string> GroupFor(string name, PostgresArgs args, InstanceClass machine)
    {
        var parameters = new InputList<ParameterGroupParameterArgs>();
        foreach (var parameter in PostgresTuning.For(machine, args.Settings.Tuning))
        {
            parameters.Add(new ParameterGroupParameterArgs
            {
                Name = parameter.Name,
                Value = parameter.Value,
                ApplyMethod = parameter.NeedsRestart ? "pending-reboot" : "immediate",
            });
        }
        return new ParameterGroup(name, new()
        {
            Description = $"PostgreSQL {args.Settings.MajorVersion} on {machine.Name}",
            Family = $"postgres{args.Settings.MajorVersion}",
            Parameters = parameters,
            Tags = ResourceTags.Of(args.Stack, "postgres", name),
        }, new() { Parent = this }).Name;
    }
}
