using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies.Terms;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Guide;

/// <summary>A stack file with the guide's own figures previews, and fails with each hazard named; what no setting can leave out fails in the guide's manifests.</summary>
public sealed class The_guide_taken_literally
{
    private const int Hazards = 43;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Lazy<Task<PolicyReport>> OfStackFile = new(JudgeStackFile);
    private static readonly Lazy<PolicyReport> OfManifests = new(() => PolicyEvaluator.Evaluate(GuideManifests.Plan, new("prod", Today), PolicyCatalog.All, []));

    private static StackFile File { get; } = StackFile.Load(Path.Combine(StackFiles.Root, "tests", "Policies.Tests", "Guide"), "guide");

    public static TheoryData<int, string, string> InStackFile => Rows("stack file");

    public static TheoryData<int, string, string> InManifests => Rows("manifests");

    public static TheoryData<int, string, string> InSettings => Rows("settings");

    [Fact]
    public async Task Its_stack_file_previews_and_fails() => Assert.True((await OfStackFile.Value).Fails);

    [Fact]
    public async Task Its_stack_file_fails_by_nothing_but_its_hazards()
    {
        var report = await OfStackFile.Value;
        var named = HazardRow.All.Where(row => row.Where == "stack file").Select(row => row.Policy).ToHashSet();

        Assert.Empty(report.Verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail).Select(verdict => verdict.Policy.Id).Distinct().Except(named).ToList());
    }

    [Theory]
    [MemberData(nameof(InStackFile))]
    public async Task A_hazard_of_the_stack_file_is_named(int hazard, string policy, string says) => Named(await OfStackFile.Value, hazard, policy, says);

    [Theory]
    [MemberData(nameof(InManifests))]
    public void A_hazard_of_the_manifests_is_named(int hazard, string policy, string says) => Named(OfManifests.Value, hazard, policy, says);

    [Theory]
    [MemberData(nameof(InSettings))]
    public void A_hazard_that_settings_refuse_or_warn_of_is_named(int hazard, string setting, string says) =>
        Assert.True(
            PlatformSettings.Read(File).Problems.Any(problem => problem.Path == $"freeagentics:{setting}" && problem.Message.Contains(says, StringComparison.Ordinal)),
            $"hazard {hazard}: nothing says '{says}' of {setting}");

    [Fact]
    public void Every_hazard_is_named_or_it_is_said_why_a_plan_cannot_show_it()
    {
        Assert.Equal(Enumerable.Range(1, Hazards), HazardRow.All.Select(row => row.Hazard).Distinct().Order());
        Assert.All(HazardRow.All.Where(row => row.Where == "nowhere"), row => Assert.InRange(row.Policy.Length, 20, 400));
        Assert.Empty(HazardRow.All.Select(row => row.Where).Distinct().Except(["stack file", "manifests", "settings", "nowhere"]).ToList());
    }

    private static void Named(PolicyReport report, int hazard, string policy, string says)
    {
        var evidence = report.Verdicts.Where(verdict => verdict.Policy.Id == policy && verdict.Finding.Check.Outcome == Outcome.Fail).SelectMany(verdict => verdict.Finding.Check.Evidence).ToList();

        Assert.True(evidence.Exists(text => text.Contains(says, StringComparison.Ordinal)), $"hazard {hazard}: {policy} does not say '{says}'. It says:\n{string.Join("\n", evidence)}");
    }

    private static TheoryData<int, string, string> Rows(string where)
    {
        var rows = new TheoryData<int, string, string>();
        foreach (var row in HazardRow.All.Where(row => row.Where == where))
            rows.Add(row.Hazard, row.Policy, row.Says);
        return rows;
    }

    private static async Task<PolicyReport> JudgeStackFile()
    {
        var plan = await StackPlan.Of(File);
        var settings = PlatformSettings.Read(File).OrThrow().Policies;
        return PolicyEvaluator.Evaluate(plan, StackTerms.Context(settings, plan.Stack, Today), PolicyCatalog.All, StackTerms.Exemptions(settings));
    }
}
