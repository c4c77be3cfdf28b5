using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Facts;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Data;

/// <summary>What an instance's parameter group comes to on its machine, or on a smaller one.</summary>
/// <param name="Values">For postgresql.conf, in the parameters' own units.</param>
/// <param name="OnlyOnRds">Names that PostgreSQL does not know.</param>
public sealed record PostgresParameters(ImmutableSortedDictionary<string, string> Values, ImmutableArray<string> OnlyOnRds)
{
    private const string GroupType = "aws:rds/parameterGroup:ParameterGroup";

    /// <summary>What RDS for PostgreSQL takes where the group does not say: the defaults of its own group that differ from PostgreSQL's.</summary>
    private static readonly (string Name, string Value)[] RdsDefaults =
    [
        ("max_connections", "LEAST({DBInstanceClassMemory/9531392},5000)"),
        ("wal_keep_size", "2048"),
    ];

    /// <summary>Parameters that take memory, with the least that still makes sense: blocks of 8 KiB for buffers, KiB for the rest.</summary>
    private static readonly ImmutableSortedDictionary<string, long> OfMemory = new Dictionary<string, long>
    {
        ["autovacuum_work_mem"] = 16_384,
        ["effective_cache_size"] = 4_096,
        ["logical_decoding_work_mem"] = 1_024,
        ["maintenance_work_mem"] = 16_384,
        ["shared_buffers"] = 2_048,
        ["temp_buffers"] = 128,
        ["wal_buffers"] = 128,
        ["work_mem"] = 1_024,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <param name="plan">Holds the parameter group.</param>
    /// <param name="instance">An RDS instance of the plan.</param>
    /// <param name="memory">Of the machine that it runs on here, in bytes; null for that of its class.</param>
    /// <exception cref="RenderingException">The plan has no such group, or a value cannot be read.</exception>
    public static PostgresParameters Of(Plan plan, PlanResource instance, long? memory)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(instance);
        var name = instance.Inputs["parameterGroupName"].Text();
        var group = plan.OfType(GroupType).FirstOrDefault(candidate => candidate.Inputs["name"].Text() == name)
            ?? throw new RenderingException($"The plan has no parameter group {name}, which {instance.Name} refers to.");
        var declared = MachineMemory.OfDatabase(instance.Inputs["instanceClass"].Text() ?? "");
        var here = Math.Min(memory ?? declared, declared);
        var parameters = RdsDefaults.Concat(group.Inputs["parameters"].Items().Select(item => (Name: item.At("name").Text() ?? "", Value: item.At("value").Text() ?? "")))
            .GroupBy(parameter => parameter.Name, StringComparer.Ordinal).Select(same => same.Last()).ToArray();
        return new(
            parameters.Where(parameter => !IsOfRds(parameter.Name))
                .ToImmutableSortedDictionary(parameter => parameter.Name, parameter => Value(parameter.Name, parameter.Value, declared, here), StringComparer.Ordinal),
            [.. parameters.Select(parameter => parameter.Name).Where(IsOfRds).Order(StringComparer.Ordinal)]);
    }

    private static string Value(string name, string text, long declared, long here)
    {
        if (!OfMemory.TryGetValue(name, out var least) || here == declared)
            return RdsFormula.Evaluate(text, declared);
        if (!long.TryParse(RdsFormula.Evaluate(text, declared), CultureInfo.InvariantCulture, out var amount) || amount < 0)
            return text;
        var scaled = (long)Math.Floor((double)amount * here / declared);
        return Math.Min(amount, Math.Max(scaled, least)).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsOfRds(string name) => name.StartsWith("rds.", StringComparison.Ordinal) || name.StartsWith("apg_", StringComparison.Ordinal);
}
