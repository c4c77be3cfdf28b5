using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Tests.Editing;

public sealed class Editing_a_stack_file
{
    private const string Dev = """
        # The stack for development.
        config:
          # Sizes.
          freeagentics:network:   # the VPC
            cidr: 10.30.0.0/16  # free in the office

            zones: 2
          freeagentics:tags: {owner: agents, additional: {team: a}}

        # The end.

        """;

    [Fact]
    public void A_value_is_replaced_where_it_stands() => Assert.Equal(
        Dev.Replace("zones: 2", "zones: 3", StringComparison.Ordinal), Set(Dev, "network.zones", "3"));

    [Fact]
    public void The_namespace_may_stand_before_the_path() => Assert.Equal(
        Dev.Replace("10.30.0.0/16", "10.40.0.0/16", StringComparison.Ordinal), Set(Dev, "freeagentics:network.cidr", "10.40.0.0/16"));

    [Fact]
    public void A_new_setting_goes_to_the_end_of_its_section() => Assert.Equal(
        Dev.Replace("    zones: 2\n", "    zones: 2\n    natGateways: 2\n", StringComparison.Ordinal), Set(Dev, "network.natGateways", "2"));

    [Fact]
    public void A_new_section_goes_to_the_end_of_the_block() => Assert.Equal(
        Dev.Replace("{team: a}}\n", "{team: a}}\n  freeagentics:api:\n    resources:\n      cpuLimit: 4\n", StringComparison.Ordinal), Set(Dev, "api.resources.cpuLimit", "4"));

    [Fact]
    public void A_setting_in_braces_stays_in_braces()
    {
        Assert.Equal(Dev.Replace("owner: agents,", "owner: agents, costCenter: c1,", StringComparison.Ordinal).Replace("owner: agents, costCenter: c1, additional: {team: a}", "owner: agents, additional: {team: a}, costCenter: c1", StringComparison.Ordinal), Set(Dev, "tags.costCenter", "c1"));
        Assert.Equal(Dev.Replace("{team: a}", "{team: a, stage: b}", StringComparison.Ordinal), Set(Dev, "tags.additional.stage", "b"));
    }

    [Theory]
    [InlineData("", "config:\n  freeagentics:network:\n    zones: 3\n")]
    [InlineData("# c", "# c\nconfig:\n  freeagentics:network:\n    zones: 3")]
    [InlineData("config:\n", "config:\n  freeagentics:network:\n    zones: 3\n")]
    [InlineData("config:\r\n  pulumi:tags: {}\r\n", "config:\r\n  pulumi:tags: {}\r\n  freeagentics:network:\r\n    zones: 3\r\n")]
    [InlineData("config:\n  freeagentics:network: {}\n", "config:\n  freeagentics:network: {zones: 3}\n")]
    [InlineData("config:\n  freeagentics:network:\n    cidr: 10.30.0.0/16", "config:\n  freeagentics:network:\n    cidr: 10.30.0.0/16\n    zones: 3")]
    public void Every_shape_of_file_can_be_added_to(string before, string after) => Assert.Equal(after, Set(before, "network.zones", "3"));

    [Theory]
    [InlineData("aws.accountId", "210987654321", "accountId: \"210987654321\"")]
    [InlineData("tags.owner", "no", "owner: \"no\"")]
    [InlineData("tags.owner", "a: b", "owner: \"a: b\"")]
    [InlineData("network.flowLogs", "false", "flowLogs: false")]
    public void A_value_is_quoted_where_YAML_would_take_it_for_something_else(string path, string value, string line) =>
        Assert.Contains(line, Set("", path, value), StringComparison.Ordinal);

    [Fact]
    public void Removing_a_value_removes_its_line_and_nothing_else() => Assert.Equal(
        Dev.Replace("\n    zones: 2", "", StringComparison.Ordinal), Unset(Dev, "network.zones"));

    [Fact]
    public void Removing_the_last_value_keeps_a_comment_on_the_section()
    {
        var text = Unset(Unset(Dev, "network.zones"), "network.cidr");

        Assert.Contains("  freeagentics:network: {}   # the VPC\n", text, StringComparison.Ordinal);
        Assert.Empty(StackFile.Parse("dev", text).Problems);
    }

    [Fact]
    public void Removing_from_braces_keeps_the_braces()
    {
        Assert.Contains("freeagentics:tags: {additional: {team: a}}\n", Unset(Dev, "tags.owner"), StringComparison.Ordinal);
        Assert.Contains("additional: {}}\n", Unset(Dev, "tags.additional.team"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network.zones", "9", "Pulumi.dev.yaml stays as it is; the change would break it.", "  freeagentics:network.zones   is 9; it must be between 2 and 6.")]
    [InlineData("network.natGateways", "5", "Pulumi.dev.yaml stays as it is; the change would break it.", "is 5, but network.zones is 2; a zone has one NAT gateway at most.")]
    [InlineData("network.zone", "3", "Pulumi.dev.yaml stays as it is; the change would break it.", "is not a setting. Did you mean zones?")]
    [InlineData("network", "3", "freeagentics:network is a mapping of settings; set one of its members, such as network.name.", "")]
    [InlineData("tags.additional", "3", "; set one of its members, such as tags.additional.name.", "")]
    [InlineData("secrets.openAiApiKey", "canary", "freeagentics:secrets.openAiApiKey is a secret; encrypt it with: pulumi config set --stack dev --secret --path 'freeagentics:secrets.openAiApiKey'", "")]
    [InlineData("tags.additional.team.deep", "3", "freeagentics:tags.additional.team.deep cannot be changed without touching its neighbours; edit Pulumi.dev.yaml by hand.", "")]
    public void What_would_not_be_valid_is_refused(string path, string value, string refusal, string problem)
    {
        var edit = StackFileEdit.Set(StackFile.Parse("dev", Dev), SettingPath.Parse(path)!, value);

        Assert.Null(edit.Text);
        Assert.Contains(refusal, edit.Refusal, StringComparison.Ordinal);
        Assert.Contains(problem, SettingsReport.Write("", edit.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", edit.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_already_can_be_mended_step_by_step()
    {
        const string Broken = "config:\n  freeagentics:network:\n    zones: 9\n    cidr: 10.0.0.1/16\n";

        Assert.Equal(Broken.Replace("9", "3", StringComparison.Ordinal), Set(Broken, "network.zones", "3"));
    }

    [Fact]
    public void A_file_that_is_no_YAML_is_not_edited()
    {
        var edit = StackFileEdit.Set(StackFile.Parse("dev", "config: [\n"), SettingPath.Parse("network.zones")!, "3");

        Assert.Equal("Pulumi.dev.yaml cannot be edited while it is not valid YAML.", edit.Refusal);
    }

    [Fact]
    public void What_is_not_set_cannot_be_unset() => Assert.Equal(
        "freeagentics:network.natGateways is not set in Pulumi.dev.yaml.",
        StackFileEdit.Unset(StackFile.Parse("dev", Dev), SettingPath.Parse("network.natGateways")!).Refusal);

    [Fact]
    public void A_copy_for_a_new_stack_leaves_secrets_and_their_salt_out()
    {
        var copy = StackCopy.Of(StackFile.Parse("dev", $"encryptionsalt: v1:a:b\n{Dev}  freeagentics:secrets:\n    openAiApiKey:\n      secure: v1:x:y\n".Replace("\n# The end.\n", "", StringComparison.Ordinal)));

        Assert.Equal(["freeagentics:secrets.openAiApiKey"], copy.SecretsLeftOut);
        Assert.Equal(Dev.Replace("\n# The end.\n", "", StringComparison.Ordinal), copy.Text);
    }

    [Theory]
    [InlineData("network.zones", "network.zones")]
    [InlineData("freeagentics:network.zones", "network.zones")]
    [InlineData("tags.additional[\"a.b\"]", "tags.additional.a.b")]
    [InlineData("x[0].y", "x[].y")]
    public void A_path_leads_to_a_definition(string text, string definition) => Assert.Equal(definition, SettingPath.Parse(text)!.DefinitionPath);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[\"b")]
    [InlineData("[0]")]
    [InlineData("other:network.zones")]
    public void What_is_no_path_is_none(string text) => Assert.Null(SettingPath.Parse(text));

    private static string Set(string text, string path, string value)
    {
        var edit = StackFileEdit.Set(StackFile.Parse("dev", text), SettingPath.Parse(path)!, value);
        Assert.True(edit.Text is not null, edit.Refusal + SettingsReport.Write("", edit.Problems));
        return edit.Text!;
    }

    private static string Unset(string text, string path)
    {
        var edit = StackFileEdit.Unset(StackFile.Parse("dev", text), SettingPath.Parse(path)!);
        Assert.True(edit.Text is not null, edit.Refusal + SettingsReport.Write("", edit.Problems));
        return edit.Text!;
    }
}
