using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports;

/// <summary>How many resources a deployment would touch, and how.</summary>
public sealed class StepCounts
{
    private static readonly ImmutableArray<StepKind> Order =
        [StepKind.Create, StepKind.Import, StepKind.Update, StepKind.Replace, StepKind.Delete, StepKind.Read, StepKind.Same];

    private readonly IReadOnlyDictionary<StepKind, int> _counts;

    private StepCounts(IReadOnlyDictionary<StepKind, int> counts) => _counts = counts;

    public int this[StepKind kind] => _counts.GetValueOrDefault(kind);

    /// <summary>The kinds that occur, in the order in which reports tell them.</summary>
    public IEnumerable<StepKind> Kinds => Order.Where(_counts.ContainsKey);

    /// <summary>True when a deployment would change something.</summary>
    public bool Changes => Kinds.Any(kind => kind is not (StepKind.Same or StepKind.Read));

    public static StepCounts Of(Plan? plan) => Of(plan is null ? [] : plan.Resources.AsEnumerable());

    public static StepCounts Of(IEnumerable<PlanResource> resources) =>
        new(resources.GroupBy(resource => resource.Step.Kind).ToDictionary(group => group.Key, group => group.Count()));

    public static StepCounts Sum(IEnumerable<StepCounts> all)
    {
        var sums = new Dictionary<StepKind, int>();
        foreach (var (kind, count) in all.SelectMany(counts => counts._counts))
            sums[kind] = sums.GetValueOrDefault(kind) + count;
        return new StepCounts(sums);
    }

    /// <returns><c>40 to create, 2 to replace, 3 unchanged</c>; empty where there is nothing.</returns>
    public string Text(bool withUnchanged) => string.Join(", ", Kinds
        .Where(kind => withUnchanged || kind is not StepKind.Same)
        .Select(kind => $"{this[kind]} {Terminal.StepLook.Of(kind).Counted}"));
}
