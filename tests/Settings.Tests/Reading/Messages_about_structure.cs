namespace FreeAgentics.Infra.Settings.Tests.Reading;

public sealed class Messages_about_structure
{
    [Fact]
    public void Every_problem_of_a_section_comes_in_one_report_with_its_place_and_its_remedy() => Assert.Equal(
        """
        Pulumi.prod.yaml has 3 problems
          3:15  freeagentics:redis.replicas   is 9; it must be between 0 and 5.
                                              Fix: pulumi config set --stack prod --path 'freeagentics:redis.replicas' 5
          4:5   freeagentics:redis.nodeTyp    is not a setting. Did you mean nodeType?
                                              Fix: pulumi config rm --stack prod --path 'freeagentics:redis.nodeTyp' && pulumi config set --stack prod --path 'freeagentics:redis.nodeType' cache.t4g.small
          5:5   freeagentics:redis.colour     is not a setting. Settings here: nodeType, replicas.
                                              Fix: pulumi config rm --stack prod --path 'freeagentics:redis.colour'

        """,
        Probe.Read("replicas: 9\nnodeTyp: cache.t4g.small\ncolour: red", Redis).Report);

    [Fact]
    public void A_section_that_is_no_mapping_is_named_without_its_value() => Assert.Equal(
        """
        Pulumi.prod.yaml has 1 problem
          2:23  freeagentics:redis   is a single value; a section is a mapping of settings.
                                     Fix: pulumi config rm --stack prod --path 'freeagentics:redis'

        """,
        Probe.ReadFile("config:\n  freeagentics:redis: hunter2\n", Redis).Report);

    [Fact]
    public void A_section_that_nobody_reads_is_named_with_the_one_that_was_meant() => Assert.Equal(
        """
        Pulumi.prod.yaml has 2 problems
          2:3  freeagentics:rediss   is not a section. Did you mean redis?
                                     Fix: pulumi config rm --stack prod --path 'freeagentics:rediss'
          3:3  freeagentics:moon     is not a section. Sections: redis.
                                     Fix: pulumi config rm --stack prod --path 'freeagentics:moon'

        """,
        Probe.ReadFile("config:\n  freeagentics:rediss: {}\n  freeagentics:moon: {}\n", Redis).Report);

    [Fact]
    public void A_list_is_checked_item_by_item() => Assert.Equal(
        """
        Pulumi.prod.yaml has 3 problems
          3:12  freeagentics:redis.zones      has 3 items; it must be a list of 1 to 2 items in which each item is an EC2 instance type such as m7g.large.
          3:13  freeagentics:redis.zones[0]   is the text "m7g.larg"; it must be an EC2 instance type such as m7g.large. Did you mean m7g.large?
                                              Fix: pulumi config set --stack prod --path 'freeagentics:redis.zones[0]' m7g.large
          3:34  freeagentics:redis.zones[2]   is a list; it must be an EC2 instance type such as m7g.large.
                                              Fix: pulumi config set --stack prod --path 'freeagentics:redis.zones[2]' m7g.large

        """,
        Probe.Read("zones: [m7g.larg, m7g.large, [a]]", redis => redis.Texts("zones", "About.", fallback: [], each: TextPattern.InstanceType, count: 1..2, example: "m7g.large")).Report);

    [Fact]
    public void A_list_that_is_a_single_value_is_said_to_be_one() => Assert.Equal(
        """
        Pulumi.prod.yaml has 1 problem
          3:12  freeagentics:redis.zones   is the text "a"; it must be a list in which each item is a text.
                                           Fix: pulumi config rm --stack prod --path 'freeagentics:redis.zones'

        """,
        Probe.Read("zones: a", redis => redis.Texts("zones", "About.", fallback: [])).Report);

    [Fact]
    public void A_mapping_is_checked_by_key_and_by_value() => Assert.Equal(
        """
        Pulumi.prod.yaml has 2 problems
          3:11  freeagentics:redis.env.A-B   has a key that is not allowed; it must be the name of an environment variable.
                                             Fix: pulumi config rm --stack prod --path 'freeagentics:redis.env.A-B'
          3:22  freeagentics:redis.env.C     is 1.50 without quotes, which YAML takes for a number and rewrites; put it in quotes.
                                             Fix: pulumi config set --stack prod --path 'freeagentics:redis.env.C' 1.50

        """,
        Probe.Read("env: {A-B: x, C: 1.50}", redis => redis.TextMap("env", "About.", keys: TextPattern.EnvironmentName)).Report);

    [Fact]
    public void A_list_of_groups_names_the_item() => Assert.Equal(
        """
        Pulumi.prod.yaml has 2 problems
          4:13  freeagentics:redis.groups[0].size   is 0; it must be at least 1.
                                                    Fix: pulumi config set --stack prod --path 'freeagentics:redis.groups[0].size' 1
          5:7   freeagentics:redis.groups[1]        is the text "x"; it must be a mapping of settings.
                                                    Fix: pulumi config rm --stack prod --path 'freeagentics:redis.groups[1]'

        """,
        Probe.Read("groups:\n- size: 0\n- x", redis => redis.Objects("groups", "About.", group => group.Int("size", "About.", range: 1.., fallback: 1))).Report);

    [Fact]
    public void A_group_that_is_encrypted_as_a_whole_is_refused() => Assert.Equal(
        """
        Pulumi.prod.yaml has 1 problem
          3:12  freeagentics:redis.group   is encrypted, but it is no secret setting; set it in clear.
                                           Fix: pulumi config rm --stack prod --path 'freeagentics:redis.group'

        """,
        Probe.Read("group: {secure: abc}", redis => redis.Object("group", "About.", group => group.Int("size", "About.", fallback: 1))).Report);

    [Fact]
    public void A_report_of_thousands_of_lines_is_cut()
    {
        var (_, report) = Probe.Read(string.Join('\n', Enumerable.Range(0, 250).Select(index => $"k{index}: 1")), redis => redis.OptionalInt("replicas", "About."));

        Assert.StartsWith("Pulumi.prod.yaml has 250 problems\n", report, StringComparison.Ordinal);
        Assert.EndsWith("\n  … and 50 more\n", report, StringComparison.Ordinal);
    }

    private static (string, int) Redis(SettingsSection redis) => (
        redis.Text("nodeType", "About.", pattern: TextPattern.CacheNodeType, fallback: "cache.t4g.small"),
        redis.Int("replicas", "About.", range: 0..5, fallback: 1));
}
