using System.Text;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Rules;

namespace FreeAgentics.Infra.Settings.Tests.Rules;

public sealed class Rules_of_the_platform
{
    private const string Snapshot = "tests/Settings.Tests/Rules/breaches.txt";

    [Fact]
    public void Every_rule_is_broken_by_a_stack_file_and_holds_for_the_defaults()
    {
        var broken = new HashSet<SettingsRule>(ReferenceEqualityComparer.Instance);
        foreach (var breach in Breach.All)
            broken.UnionWith(Broken(breach.File()));

        Assert.Equal([], PlatformRules.All.Where(rule => !broken.Contains(rule)).Select(rule => $"{rule.Kind} {string.Join(", ", rule.Settings)}"));
        Assert.DoesNotContain(Broken(StackFile.Parse("prod", "")), rule => rule.Kind == ProblemKind.Conflict);
    }

    [Fact]
    public void Every_setting_that_a_rule_names_is_one()
    {
        var paths = PlatformSettings.Describe().Select(definition => definition.Path).ToHashSet();

        Assert.All(PlatformRules.All, rule => Assert.All(rule.Settings, setting => Assert.Contains(setting, paths)));
    }

    [Fact]
    public void A_conflict_names_the_other_setting() => Assert.All(Breach.All, breach =>
    {
        var subject = Subject(breach.File());
        foreach (var rule in Broken(breach.File()).Where(rule => rule.Kind == ProblemKind.Conflict))
            Assert.Contains(rule.Settings.Skip(1), setting => rule.Check(subject)!.Message.Contains(setting, StringComparison.Ordinal));
    });

    [Fact]
    public void The_way_out_of_a_conflict_leads_out_of_it() => Assert.All(Breach.All, breach =>
    {
        var subject = Subject(breach.File());
        foreach (var rule in Broken(breach.File()).Where(rule => rule.Kind is ProblemKind.Conflict or ProblemKind.Risky))
        {
            if (rule.Check(subject) is not { FixPath: { } path, FixValue: { } value })
                continue;
            var mended = new Breach([.. breach.Lines.Where(line => !line.StartsWith($"{path}=", StringComparison.Ordinal)), $"{path}={value}"]);
            Assert.DoesNotContain(rule, Broken(mended.File()));
        }
    });

    [Fact]
    public void Reports_say_what_they_are_known_to_say()
    {
        var text = new StringBuilder();
        foreach (var breach in Breach.All)
        {
            var result = PlatformSettings.Read(breach.File());
            var problems = result.Problems.Where(problem => problem.Kind != ProblemKind.Placeholder || breach.Lines.Any(line => problem.Path == $"freeagentics:{line.Split('=')[0]}")).Select(problem => problem with { At = null });
            text.Append($"{breach}\n").Append(SettingsReport.Write("", problems)).Append('\n');
        }

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is not null)
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, Snapshot), text.ToString());
        Assert.Equal(RepositoryFiles.Read(Snapshot), text.ToString());
    }

    private static IEnumerable<SettingsRule> Broken(StackFile file)
    {
        var subject = Subject(file);
        return [.. PlatformRules.All.Where(rule => rule.Check(subject) is not null)];
    }

    private static RuleSubject Subject(StackFile file)
    {
        var (settings, reading) = PlatformSettings.ReadWithoutRules(file);
        Assert.True(!reading.Problems.Exists(problem => !problem.IsWarning), SettingsReport.Write("", reading.Problems) + file.Text);
        return new(settings, file.Stack, reading.Values);
    }
}
