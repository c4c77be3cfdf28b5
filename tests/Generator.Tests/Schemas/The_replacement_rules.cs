using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Tests.Schemas;

public class The_replacement_rules
{
    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    public void Of_a_known_type_reach_the_catalog_or_the_list_of_unknown_properties(string package)
    {
        var unknown = Rows("replaces-unknown-properties").Select(row => (row[0], row[1])).ToHashSet();
        var lost = Rows($"replaces-{package}")
            .Where(row => SchemaCatalog.Default.Resource(row[0]) is { } resource && !resource.Replaces.Any(rule => Matches(rule, row)))
            .Where(row => !unknown.Contains((row[0], row[1])));
        Assert.Empty(lost.Select(row => $"{row[0]} {row[1]} {row[2]}"));
    }

    [Fact]
    public void Name_one_property_that_no_schema_can_have() =>
        Assert.Equal([("kubernetes:batch/v1:Job", "metadata.annotations[pulumi.com/replaceUnready]")], Rows("replaces-unknown-properties").Select(row => (row[0], row[1])));

    [Fact]
    public void Name_the_source_of_each_row() => Assert.All(
        RepositoryFiles.Packages.Take(2).SelectMany(package => Rows($"replaces-{package}")),
        row => Assert.False(string.IsNullOrWhiteSpace(row[4]), $"{row[0]} {row[1]}"));

    [Theory]
    [InlineData("aws:rds/instance:Instance", "engine", ReplaceEffect.Replace)]
    [InlineData("aws:rds/instance:Instance", "dbSubnetGroupName", ReplaceEffect.InPlace)]
    [InlineData("aws:eks/cluster:Cluster", "roleArn", ReplaceEffect.Replace)]
    [InlineData("aws:eks/cluster:Cluster", "vpcConfig.subnetIds", ReplaceEffect.InPlace)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "port", ReplaceEffect.Replace)]
    [InlineData("kubernetes:apps/v1:StatefulSet", "spec.revisionHistoryLimit", ReplaceEffect.Replace)]
    [InlineData("kubernetes:batch/v1:Job", "spec.parallelism", ReplaceEffect.Replace)]
    public void Hold_where_people_often_err(string token, string path, ReplaceEffect effect) =>
        Assert.Equal(effect, Assert.Single(SchemaCatalog.Default.Resource(token)!.Replaces, rule => rule.Path == path).Effect);

    [Fact]
    public void Depend_on_a_condition_where_the_engine_of_a_cache_changes()
    {
        var rules = SchemaCatalog.Default.Resource("aws:elasticache/replicationGroup:ReplicationGroup")!.Replaces.Where(rule => rule.Path == "engine");
        Assert.Contains(rules, rule => rule.Effect == ReplaceEffect.ReplaceIf && rule.Condition.Length > 0);
    }

    private static bool Matches(ReplaceRule rule, string[] row) =>
        rule.Path == row[1].Replace("[*]", "", StringComparison.Ordinal) && rule.Effect == Effect(row[2]) && rule.Condition == row[3];

    private static ReplaceEffect Effect(string text) => text switch
    {
        "replace" => ReplaceEffect.Replace,
        "replace-if" => ReplaceEffect.ReplaceIf,
        _ => ReplaceEffect.InPlace,
    };

    private static IEnumerable<string[]> Rows(string file) => CsvRows.Read(RepositoryFiles.Catalog($"facts/{file}.csv")).Skip(1);
}
