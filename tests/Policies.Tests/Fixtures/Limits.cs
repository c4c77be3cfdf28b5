using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Where a policy begins to object, and what it lets pass: prod with a few inputs changed, exactly at the limit and beside it.</summary>
public sealed class Limits
{
    private static readonly PolicyContext Prod = new("prod", new(2026, 11, 23));
    private static readonly ImmutableArray<string> Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "limits.tsv")).Skip(1)];

    /// <summary>Rows of a policy, what it must say, and changes of four cells each: type, name, path and value as in <see cref="Mutation"/>. It says nothing: it passes, with nothing undecided that is not in prod too. Behind a question mark: undecided, and no objection.</summary>
    public static TheoryData<string> Cases => [.. Rows];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Are_where_they_are_said_to_be(string row)
    {
        var cells = row.Split('\t');
        var (policy, says) = (cells[0], cells[1]);
        var findings = await FindingsAsync(policy, cells.Skip(2).Chunk(4).Select(cell => new Mutation(policy, cell[0], cell[1], cell[2], cell[3], "")));

        var undecided = says.StartsWith('?');
        if (says.Length == 0 || undecided)
            Assert.Empty(Evidence(findings, Outcome.Fail));
        if (says.Length == 0)
            Assert.Empty(Evidence(findings, Outcome.Unknown).Except(Evidence(await FindingsAsync(policy, []), Outcome.Unknown)));
        else
            Assert.Contains(says[(undecided ? 1 : 0)..], string.Join('\n', Evidence(findings, undecided ? Outcome.Unknown : Outcome.Fail)), StringComparison.Ordinal);
    }

    private static async Task<List<Check>> FindingsAsync(string policy, IEnumerable<Mutation> changes)
    {
        var plan = changes.Aggregate(await RealPlan.Of("prod"), (changed, change) => change.Apply(changed));
        return [.. PolicyCatalog.Find(policy)!.Evaluate(new PlanView(plan, Prod)).Select(finding => finding.Check)];
    }

    private static List<string> Evidence(List<Check> checks, Outcome outcome) =>
        [.. checks.Where(check => check.Outcome == outcome).SelectMany(check => check.Evidence)];
}
