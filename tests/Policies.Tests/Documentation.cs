using System.Text.RegularExpressions;
using FreeAgentics.Infra.Policies.Tests.Fixtures;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

/// <summary>What policies say of themselves, against what there is.</summary>
public sealed partial class Documentation
{
    private static readonly HashSet<string> Settings = [.. PlatformSettings.Describe().Select(definition => definition.Path.Replace("[]", "", StringComparison.Ordinal))];

    private static readonly string[] Files = ["gunicorn.conf.py", "machines.csv", "registry.k8s.io"];

    public static TheoryData<string> Ids => [.. PolicyCatalog.All.Select(policy => policy.Id)];

    private static string Page { get; } = File.ReadAllText(Path.Combine(StackFiles.Root, "docs", "policies", "README.md"));

    [Fact]
    public void The_page_says_what_the_rules_are() => Assert.Equal(PolicyPage.Render(), Page);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_policy_has_a_part_of_the_page_where_its_link_leads(string id)
    {
        var policy = PolicyCatalog.Find(id)!;

        Assert.Equal($"docs/policies/README.md#{id.ToLowerInvariant()}", policy.Page);
        var part = Assert.Single(Page.Split("\n### "), part => part.StartsWith($"{id}\n", StringComparison.Ordinal));
        Assert.Contains(policy.Because, part, StringComparison.Ordinal);
        Assert.Contains($"- Fix: {policy.Remedy}\n", part, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_remedy_names_settings_that_exist(string id) =>
        Assert.All(SettingPath().Matches(PolicyCatalog.Find(id)!.Remedy).Select(match => match.Value).Except(Files), path => Assert.Contains(path, Settings));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_remedy_names_components_that_exist(string id)
    {
        var plans = new[] { await RealPlan.Of("prod"), await RealPlan.Of("bootstrap") };
        var components = plans.SelectMany(plan => plan.Resources).Select(resource => resource.Type).Where(type => type.StartsWith("freeagentics:", StringComparison.Ordinal)).Select(type => type.Split(':')[^1]).ToHashSet();

        Assert.All(Component().Matches(PolicyCatalog.Find(id)!.Remedy).Select(match => match.Groups[1].Value), name => Assert.Contains(name, components));
    }

    [GeneratedRegex(@"\b[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+\b")]
    private static partial Regex SettingPath();

    [GeneratedRegex("the ([A-Z][A-Za-z]+) component")]
    private static partial Regex Component();
}
