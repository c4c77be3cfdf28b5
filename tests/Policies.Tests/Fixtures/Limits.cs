using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Where a policy begins to object, and what it lets pass: prod with a few inputs changed, exactly at the limit and beside it.</summary>
public sealed class Limits
{
    private static readonly PolicyContext Prod = new("prod", new(2026, 11, 23));
    private static readonly ImmutableArray<string> Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "limits.tsv")).Skip(1)];

    /// <summary>Rows of a policy, what it must say, and changes of four cells each: type, name, path and value as in <see cref="Mutation"/>. It says nothing: it passes. It begins with a question mark: undecided.</summary>
    public static TheoryData<string> Cases => [.. Rows];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Are_where_they_are_said_to_be(string row)
    {
        var cells = row.Split('\t');
        var (policy, says) = (cells[0], cells[1]);
        var plan = cells.Skip(2).Chunk(4).Aggregate(
            await RealPlan.Of("prod"), (changed, cell) => new Mutation(policy, cell[0], cell[1], cell[2], cell[3], "").Apply(changed));
        var findings = PolicyCatalog.Find(policy)!.Evaluate(new PlanView(plan, Prod)).Select(finding => finding.Check).ToList();

        if (says.Length == 0)
            Assert.Empty(Evidence(findings, Outcome.Fail));
        else if (says[0] == '?')
            Assert.Contains(says[1..], string.Join('\n', Evidence(findings, Outcome.Unknown)), StringComparison.Ordinal);
        else
            Assert.Contains(says, string.Join('\n', Evidence(findings, Outcome.Fail)), StringComparison.Ordinal);
    }

    private static List<string> Evidence(List<Check> checks, Outcome outcome) =>
        [.. checks.Where(check => check.Outcome == outcome).SelectMany(check => check.Evidence)];
}
