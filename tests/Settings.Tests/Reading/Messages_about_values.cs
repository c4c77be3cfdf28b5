namespace FreeAgentics.Infra.Settings.Tests.Reading;

public sealed class Messages_about_values
{
    [Theory]
    [InlineData("replicas: 9", "freeagentics:redis.replicas   is 9; it must be between 0 and 5.", "'freeagentics:redis.replicas' 5")]
    [InlineData("replicas: -1", "freeagentics:redis.replicas   is -1; it must be between 0 and 5.", "'freeagentics:redis.replicas' 0")]
    [InlineData("replicas: \"2\"", "freeagentics:redis.replicas   is the text \"2\"; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 2")]
    [InlineData("replicas: two", "freeagentics:redis.replicas   is the text \"two\"; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: 1.5", "freeagentics:redis.replicas   is 1.5; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: true", "freeagentics:redis.replicas   is true; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: 010", "freeagentics:redis.replicas   is 010, which YAML does not read as the decimal number that it looks like; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: 0x1F", "freeagentics:redis.replicas   is 0x1F, which YAML does not read as the decimal number that it looks like; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: 2026-01-02", "freeagentics:redis.replicas   is a plain date, which Pulumi turns into a time stamp; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: [1]", "freeagentics:redis.replicas   is a list; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: {a: 1}", "freeagentics:redis.replicas   is a mapping; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas:", "freeagentics:redis.replicas   is empty; it must be a whole number between 0 and 5.", "'freeagentics:redis.replicas' 3")]
    [InlineData("replicas: {secure: abc}", "freeagentics:redis.replicas   is encrypted, but it is no secret setting; set it in clear.", "'freeagentics:redis.replicas' 3")]
    public void A_whole_number(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Int("replicas", "About.", range: 0..5, fallback: 1, example: "3"));

    [Theory]
    [InlineData("share: 1.5", "freeagentics:redis.share   is 1.5; it must be between 0.1 and 0.95.", "'freeagentics:redis.share' 0.95")]
    [InlineData("share: much", "freeagentics:redis.share   is the text \"much\"; it must be a number between 0.1 and 0.95.", "'freeagentics:redis.share' 0.5")]
    public void A_number(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Double("share", "About.", least: 0.1, most: 0.95, fallback: 0.9, example: "0.5"));

    [Theory]
    [InlineData("protected: no", "freeagentics:redis.protected   is a plain no, a text to one YAML reader and a truth value to another; write true or false.", "'freeagentics:redis.protected' false")]
    [InlineData("protected: On", "freeagentics:redis.protected   is a plain On, a text to one YAML reader and a truth value to another; write true or false.", "'freeagentics:redis.protected' true")]
    [InlineData("protected: \"true\"", "freeagentics:redis.protected   is the text \"true\"; it must be true or false.", "'freeagentics:redis.protected' true")]
    [InlineData("protected: 1", "freeagentics:redis.protected   is 1; it must be true or false.", "'freeagentics:redis.protected' false")]
    public void A_flag(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Flag("protected", "About.", fallback: true, example: "false"));

    [Theory]
    [InlineData("nodeType: cache.t4g.smal", "freeagentics:redis.nodeType   is the text \"cache.t4g.smal\"; it must be an ElastiCache node type such as cache.t4g.small. Did you mean cache.t4g.small?", "'freeagentics:redis.nodeType' cache.t4g.small")]
    [InlineData("nodeType: 17.10", "freeagentics:redis.nodeType   is 17.10 without quotes, which YAML takes for a number and rewrites; put it in quotes.", "'freeagentics:redis.nodeType' 17.10")]
    [InlineData("nodeType: true", "freeagentics:redis.nodeType   is true without quotes, which YAML takes for a truth value; put it in quotes.", "'freeagentics:redis.nodeType' true")]
    [InlineData("nodeType: no", "freeagentics:redis.nodeType   is a plain no, a text to one YAML reader and a truth value to another; it must be an ElastiCache node type such as cache.t4g.small.", "'freeagentics:redis.nodeType' cache.t4g.micro")]
    public void A_text_with_a_form(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Text("nodeType", "About.", pattern: TextPattern.CacheNodeType, fallback: "cache.t4g.micro"));

    [Theory]
    [InlineData("mode: cluser", "freeagentics:redis.mode   is the text \"cluser\"; it must be single, cluster or none. Did you mean cluster?", "'freeagentics:redis.mode' cluster")]
    [InlineData("mode: 3", "freeagentics:redis.mode   is 3; it must be single, cluster or none.", "'freeagentics:redis.mode' none")]
    public void A_choice(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.OneOf("mode", "About.", values: ["single", "cluster", "none"], fallback: "single", example: "none"));

    [Theory]
    [InlineData("window: 10", "freeagentics:redis.window   is 10; it must be a duration such as 30s or 1h30m between 1s and 1h.", "'freeagentics:redis.window' 2m")]
    [InlineData("window: 2h", "freeagentics:redis.window   is 2h; it must be between 1s and 1h.", "'freeagentics:redis.window' 1h")]
    public void A_duration(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Duration("window", "About.", least: "1s", most: "1h", fallback: "30s", example: "2m"));

    [Theory]
    [InlineData("memory: 2 GB", "freeagentics:redis.memory   is the text \"2 GB\"; it must be an amount of memory such as 512Mi or 2Gi of at least 16Mi.", "'freeagentics:redis.memory' 1Gi")]
    [InlineData("memory: 1Mi", "freeagentics:redis.memory   is 1Mi; it must be at least 16Mi.", "'freeagentics:redis.memory' 16Mi")]
    public void Memory(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Memory("memory", "About.", least: "16Mi", fallback: "512Mi", example: "1Gi"));

    [Theory]
    [InlineData("cpu: 2 cores", "freeagentics:redis.cpu   is the text \"2 cores\"; it must be an amount of CPU such as 500m or 2 of at most 8.", "'freeagentics:redis.cpu' 1")]
    [InlineData("cpu: 16", "freeagentics:redis.cpu   is 16; it must be at most 8.", "'freeagentics:redis.cpu' 8")]
    public void Cpu(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Cpu("cpu", "About.", most: "8", fallback: "500m", example: "1"));

    [Theory]
    [InlineData("cidr: 10.0.0.0", "freeagentics:redis.cidr   is the text \"10.0.0.0\"; it must be a network such as 10.20.0.0/16 with a prefix length between 16 and 20.", "'freeagentics:redis.cidr' 10.20.0.0/16")]
    [InlineData("cidr: 10.0.0.1/16", "freeagentics:redis.cidr   is 10.0.0.1/16, which has bits set behind its prefix; the network is 10.0.0.0/16.", "'freeagentics:redis.cidr' 10.0.0.0/16")]
    [InlineData("cidr: 10.0.0.0/8", "freeagentics:redis.cidr   is 10.0.0.0/8; its prefix length must be between 16 and 20.", "'freeagentics:redis.cidr' 10.0.0.0/16")]
    public void A_network(string line, string problem, string fix) =>
        Expect(line, problem, fix, redis => redis.Cidr("cidr", "About.", prefix: 16..20, fallback: "10.20.0.0/16"));

    [Fact]
    public void A_value_that_is_missing() =>
        Assert.Equal(
            """
            Pulumi.prod.yaml has 1 problem
              4:5  freeagentics:redis.image   is missing; it must be a container image such as registry/name:tag.
                                              Fix: pulumi config set --stack prod --path 'freeagentics:redis.image' redis:8.2

            """,
            Probe.Read("# nothing\nother: 1", redis => (redis.Text("image", "About.", pattern: TextPattern.Image, example: "redis:8.2"), redis.OptionalInt("other", "About."))).Report);

    [Fact]
    public void Numbers_from_a_list_are_a_choice() =>
        Expect(
            "days: 8",
            "freeagentics:redis.days   is 8; it must be 1, 7 or 30.",
            "'freeagentics:redis.days' 30",
            redis => redis.OneOf("days", "About.", values: [1, 7, 30], fallback: 7, example: "30"));

    private static void Expect<T>(string line, string problem, string fix, Func<SettingsSection, T> read)
    {
        var lines = Probe.Read(line, read).Report.Split('\n');

        Assert.Equal("Pulumi.prod.yaml has 1 problem", lines[0]);
        Assert.EndsWith(problem, lines[1], StringComparison.Ordinal);
        Assert.Equal($"Fix: pulumi config set --stack prod --path {fix}", lines[2].Trim());
    }
}
