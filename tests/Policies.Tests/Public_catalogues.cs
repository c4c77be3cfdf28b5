using FreeAgentics.Infra.Policies.Facts;
using FreeAgentics.Infra.Policies.Tests.Fixtures;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

/// <summary>Every row of the public catalogues is carried by a policy, or left out for a reason that the documentation gives.</summary>
public sealed class Public_catalogues
{
    private static readonly HashSet<string> Ids = [.. PolicyCatalog.All.Select(policy => policy.Id)];

    private static string Page { get; } = File.ReadAllText(Path.Combine(StackFiles.Root, "docs", "policies", "catalog.md"));

    /// <summary>The catalogues' ids of the forty must-haves.</summary>
    public static TheoryData<string> MustHaves =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "must-haves.tsv")).Skip(1).SelectMany(line => line.Split('\t')[1].Split(' ')).Distinct()];

    [Fact]
    public void A_row_is_carried_by_policies_that_exist_or_has_a_known_reason() => Assert.All(CatalogRow.All, row =>
    {
        Assert.NotEqual(row.Policies.IsEmpty, row.LeftOut.Length == 0);
        Assert.All(row.Policies, policy => Assert.Contains(policy, Ids));
        if (row.LeftOut.Length > 0)
            Assert.Contains(row.LeftOut, CatalogRow.Reasons.Keys);
    });

    [Fact]
    public void An_alias_that_a_catalogue_lists_leads_to_the_same_policy()
    {
        var aliases = PolicyCatalog.All.SelectMany(policy => policy.Aliases.Select(alias => (Alias: alias, policy.Id))).ToLookup(pair => pair.Alias, pair => pair.Id);

        Assert.All(CatalogRow.All.Where(row => aliases.Contains(row.Id)), row => Assert.Superset(aliases[row.Id].ToHashSet(), row.Policies.ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(MustHaves))]
    public void Every_id_of_the_forty_must_haves_is_carried(string id) => Assert.Contains(PolicyCatalog.All, policy => policy.Aliases.Contains(id));

    [Fact]
    public async Task What_is_declared_absent_is_not_in_the_plan_of_prod()
    {
        var types = (await RealPlan.Of("prod")).Resources.Select(resource => resource.Type).ToHashSet();

        Assert.Empty(CatalogRow.All.Where(row => row.LeftOut == "absent" && types.Contains(row.Type)).Select(row => row.Id).ToList());
    }

    [Fact]
    public void The_page_tells_the_reasons_and_how_many_rows_have_each()
    {
        Assert.Contains($"| *a policy* | {CatalogRow.All.Count(row => row.LeftOut.Length == 0)} |", Page, StringComparison.Ordinal);
        Assert.All(CatalogRow.Reasons, reason => Assert.Contains($"| {reason.Key} | {CatalogRow.All.Count(row => row.LeftOut == reason.Key)} | {reason.Value} |", Page, StringComparison.Ordinal));
        Assert.All(CatalogRow.All.GroupBy(row => row.Catalogue), group => Assert.Contains($"| {group.Key} | {group.Count(row => row.LeftOut.Length == 0)} | {group.Count(row => row.LeftOut.Length > 0)} |", Page, StringComparison.Ordinal));
    }
}
