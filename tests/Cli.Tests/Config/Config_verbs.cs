using System.Text.Json;

namespace FreeAgentics.Infra.Cli.Tests.Config;

public sealed class Config_verbs : IDisposable
{
    private readonly ConfigRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Check_counts_what_is_set_in_a_valid_file()
    {
        var result = await _run.RunAsync("check");

        Assert.Equal(0, result.Code);
        Assert.Matches("^Pulumi\\.dev\\.yaml is valid: 2 settings are set, [0-9]+ at their defaults\\.\n$", result.Out);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Check_reports_all_files_and_ends_with_2()
    {
        _run.Write("prod", "config:\n  freeagentics:network:\n    zones: 9\n");

        var result = await _run.RunAsync("check", "all");

        Assert.Equal(2, result.Code);
        Assert.Contains("Pulumi.dev.yaml is valid", result.Out, StringComparison.Ordinal);
        Assert.Contains(
            """
            Pulumi.prod.yaml has 1 problem
              3:12  freeagentics:network.zones   is 9; it must be between 2 and 6.
                                                 Fix: pulumi config set --stack prod --path 'freeagentics:network.zones' 6

            """,
            result.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_of_one_stack_leaves_the_others_alone()
    {
        _run.Write("prod", "config: [");

        Assert.Equal(0, (await _run.RunAsync("check", "dev")).Code);
        Assert.Equal(2, (await _run.RunAsync("check", "prod")).Code);
    }

    [Fact]
    public async Task Check_as_JSON_has_a_stable_word_for_each_kind_of_problem()
    {
        _run.Write("dev", "config:\n  freeagentics:network:\n    zones: 9\n");

        using var document = JsonDocument.Parse((await _run.RunAsync("check", "dev", "--format", "json")).Out);

        var file = document.RootElement.GetProperty("files")[0];
        var problem = file.GetProperty("problems").EnumerateArray().Single(candidate => candidate.GetProperty("severity").GetString() == "error");
        Assert.False(file.GetProperty("valid").GetBoolean());
        Assert.Equal("out-of-range", problem.GetProperty("kind").GetString());
        Assert.Equal("freeagentics:network.zones", problem.GetProperty("path").GetString());
        Assert.Equal(3, problem.GetProperty("line").GetInt32());
        Assert.Equal(12, problem.GetProperty("column").GetInt32());
        Assert.Equal("pulumi config set --stack dev --path 'freeagentics:network.zones' 6", problem.GetProperty("fix").GetString());
    }

    [Fact]
    public async Task Show_names_the_line_or_the_default()
    {
        var all = await _run.RunAsync("show", "dev");
        var set = await _run.RunAsync("show", "dev", "--set");

        Assert.Matches("freeagentics:network\\.zones +2 +Pulumi\\.dev\\.yaml:6\n", all.Out);
        Assert.Matches("freeagentics:network\\.natGateways +1 +default\n", all.Out);
        Assert.Matches("freeagentics:secrets\\.openAiApiKey +— +not set\n", all.Out);
        Assert.Equal(
            """
            freeagentics:aws.accountId  210987654321  Pulumi.dev.yaml:4
            freeagentics:network.zones  2             Pulumi.dev.yaml:6

            """,
            set.Out);
    }

    [Fact]
    public async Task Show_masks_secrets_in_every_format()
    {
        _run.Write("dev", ConfigRun.Dev + "  freeagentics:secrets:\n    openAiApiKey:\n      secure: v1:canary:canary\n");

        foreach (var format in new[] { "text", "json" })
        {
            var result = await _run.RunAsync("show", "dev", "--format", format);

            Assert.Contains("[secret]", result.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", result.Everything, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Show_of_an_invalid_stack_is_the_report()
    {
        _run.Write("dev", "config:\n  freeagentics:network: 3\n");

        var result = await _run.RunAsync("show", "dev");

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains("a section is a mapping of settings", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_shows_effective_values_that_differ()
    {
        _run.Write("prod", ConfigRun.Dev.Replace("zones: 2  # as few as there may be", "zones: 3\n    natGateways: 1", StringComparison.Ordinal));

        var different = await _run.RunAsync("diff", "dev", "prod");
        var same = await _run.RunAsync("diff", "dev", "dev");

        Assert.Equal(
            """
            setting                     Pulumi.dev.yaml  Pulumi.prod.yaml
            freeagentics:network.zones  2                3

            """,
            different.Out);
        Assert.Equal("Pulumi.dev.yaml and Pulumi.dev.yaml have the same settings.\n", same.Out);
        using var document = JsonDocument.Parse((await _run.RunAsync("diff", "dev", "prod", "--format", "json")).Out);
        Assert.Equal("3", document.RootElement.GetProperty("differences")[0].GetProperty("second").GetString());
    }

    [Fact]
    public async Task Explain_says_what_a_setting_is() => Assert.Equal(
        """
        freeagentics:network.zones
          Availability zones; each gets a public, a private and a data subnet.
          value    a whole number between 2 and 6 (zones)
          default  2
          example  3
          guide    G08
          drives   aws:ec2/subnet:Subnet availabilityZone
          set it   ./infra config set dev network.zones 3

        """,
        (await _run.RunAsync("explain", "network.zones")).Out);

    [Fact]
    public async Task Explain_lists_what_a_section_holds_and_which_sections_there_are()
    {
        Assert.Matches("freeagentics:secrets\n.*\n  secrets\\.openAiApiKey +— +The application's key for OpenAI", (await _run.RunAsync("explain", "secrets")).Out);
        Assert.Matches("  network +… +The VPC and its subnets\\.\n", (await _run.RunAsync("explain")).Out);
        Assert.Contains("set it   pulumi config set --stack dev --secret --path 'freeagentics:secrets.openAiApiKey'\n", (await _run.RunAsync("explain", "secrets.openAiApiKey")).Out, StringComparison.Ordinal);
        using var document = JsonDocument.Parse((await _run.RunAsync("explain", "network.zones", "--format", "json")).Out);
        Assert.Equal("int", document.RootElement.GetProperty("settings")[0].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("network.zone", "infra: there is no setting network.zone. Did you mean network.zones? ./infra config explain lists the sections.\n")]
    [InlineData("a..b", "infra: 'a..b' is not a path to a setting, such as network.zones.\n")]
    public async Task Explain_suggests_what_was_meant(string path, string message)
    {
        var result = await _run.RunAsync("explain", path);

        Assert.Equal((2, message), (result.Code, result.Error));
    }

    [Fact]
    public async Task Set_and_unset_change_one_line_and_back()
    {
        var set = await _run.RunAsync("set", "dev", "network.natGateways", "2");

        Assert.Equal((0, "Pulumi.dev.yaml: freeagentics:network.natGateways is set.\n"), (set.Code, set.Error));
        Assert.Equal(ConfigRun.Dev + "    natGateways: 2\n", _run.Read("dev"));

        var unset = await _run.RunAsync("unset", "dev", "network.natGateways");

        Assert.Equal((0, "Pulumi.dev.yaml: freeagentics:network.natGateways is unset.\n"), (unset.Code, unset.Error));
        Assert.Equal(ConfigRun.Dev, _run.Read("dev"));
    }

    [Fact]
    public async Task Set_refuses_what_would_not_be_valid_and_writes_nothing()
    {
        var result = await _run.RunAsync("set", "dev", "network.zones", "9");

        Assert.Equal(2, result.Code);
        Assert.Equal(
            """
            infra: Pulumi.dev.yaml stays as it is; the change would break it.
            Pulumi.dev.yaml has 1 problem
              freeagentics:network.zones   is 9; it must be between 2 and 6.

            """,
            result.Error);
        Assert.Equal(ConfigRun.Dev, _run.Read("dev"));
    }

    [Theory]
    [InlineData("Pulumi.prod.yaml   does not exist. Stacks here: dev.", "set", "prod", "network.zones", "3")]
    [InlineData("infra: 'network..zones' is not a path to a setting, such as network.zones.", "set", "dev", "network..zones", "3")]
    [InlineData("infra: freeagentics:network.natGateways is not set in Pulumi.dev.yaml.", "unset", "dev", "network.natGateways")]
    public async Task What_cannot_be_edited_is_said(string message, params string[] arguments)
    {
        var result = await _run.RunAsync(arguments);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_copies_a_stack_without_its_secrets()
    {
        _run.Write("dev", "encryptionsalt: v1:a:b\n" + ConfigRun.Dev + "  freeagentics:secrets:\n    openAiApiKey:\n      secure: v1:x:y\n");

        var result = await _run.RunAsync("new", "staging", "--from", "dev");

        Assert.Equal(0, result.Code);
        Assert.Equal(ConfigRun.Dev, _run.Read("staging"));
        Assert.Equal(
            """
            Pulumi.staging.yaml is made from Pulumi.dev.yaml.
              freeagentics:secrets.openAiApiKey is left out. Set it: pulumi config set --stack staging --secret --path 'freeagentics:secrets.openAiApiKey'
              Next: pulumi stack init staging, then ./infra config diff dev staging

            """,
            result.Error);
    }

    [Theory]
    [InlineData("dev", "dev", "infra: Pulumi.dev.yaml exists already; ./infra config set dev changes it.\n")]
    [InlineData("../x", "dev", "infra: '../x' is not the name of a stack; it must be letters, digits, dashes, underscores and inner dots.\n")]
    [InlineData("staging", "prod", "Pulumi.prod.yaml   does not exist. Stacks here: dev.")]
    public async Task New_overwrites_nothing_and_invents_nothing(string stack, string from, string message)
    {
        var result = await _run.RunAsync("new", stack, "--from", from);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(_run.Has("staging"));
    }

    [Fact]
    public async Task Generate_writes_what_is_out_of_date_and_check_only_says_so()
    {
        var before = await _run.RunAsync("generate", "--check");
        var written = await _run.RunAsync("generate");
        var after = await _run.RunAsync("generate", "--check");

        Assert.Equal((1, 0, 0), (before.Code, written.Code, after.Code));
        Assert.Equal("Pulumi.yaml is out of date; ./infra config generate writes it.", before.Error.Split('\n')[0]);
        Assert.Equal("Pulumi.yaml is written.\ndocs/settings.md is written.\nschemas/stack.schema.json is written.\n", written.Error);
        Assert.Equal("", after.Error);
    }
}
