using FreeAgentics.Infra.Plans;
using static FreeAgentics.Infra.Changes.Tests.SamplePlans;

namespace FreeAgentics.Infra.Changes.Tests;

public sealed class Renames
{
    [Fact]
    public void A_resource_under_another_name_is_seen_and_its_alias_suggested()
    {
        var rename = Assert.Single(Find(BucketNamed("old", StepKind.Delete), BucketNamed("new", StepKind.Create)));

        Assert.Equal((Urn(Bucket, "old"), Urn(Bucket, "new")), (rename.FormerUrn, rename.Urn));
        Assert.Equal("Aliases = { new Alias { Name = \"old\" } }", rename.Alias);
    }

    [Fact]
    public void A_resource_under_another_parent_gets_its_whole_former_urn_as_alias()
    {
        var parent = Resource("my:app:Web", "web", StepKind.Create);
        var moved = BucketNamed("files", StepKind.Create).Under(parent) with { Urn = "urn:pulumi:dev::test::my:app:Web$aws:s3/bucket:Bucket::files" };

        Assert.Equal($"Aliases = {{ new Alias {{ Urn = \"{Urn(Bucket, "files")}\" }} }}", Assert.Single(Find(parent, moved, BucketNamed("files", StepKind.Delete))).Alias);
    }

    [Fact]
    public void Resources_that_have_little_in_common_are_two() =>
        Assert.Empty(Find(
            Resource("aws:ec2/subnet:Subnet", "a", StepKind.Delete, ("cidrBlock", "10.0.0.0/24"), ("availabilityZone", "a"), ("mapPublicIpOnLaunch", true)),
            Resource("aws:ec2/subnet:Subnet", "b", StepKind.Create, ("cidrBlock", "10.0.1.0/24"), ("availabilityZone", "b"), ("mapPublicIpOnLaunch", true))));

    [Fact]
    public void Another_type_is_no_rename() =>
        Assert.Empty(Find(BucketNamed("old", StepKind.Delete), Resource(Database, "new", StepKind.Create, ("bucket", "freeagentics-new"), ("forceDestroy", false))));

    [Fact]
    public void Of_several_the_most_alike_belong_together()
    {
        var renames = Find(
            Subnet("old-a", "10.0.0.0/24", StepKind.Delete), Subnet("old-b", "10.0.1.0/24", StepKind.Delete),
            Subnet("new-a", "10.0.0.0/24", StepKind.Create), Subnet("new-b", "10.0.1.0/24", StepKind.Create));

        Assert.Equal([("old-a", "new-a"), ("old-b", "new-b")], renames.Select(rename => (rename.FormerUrn.Split("::")[^1], rename.Urn.Split("::")[^1])));
    }

    [Fact]
    public void Where_two_are_equally_alike_nothing_is_guessed() =>
        Assert.Empty(Find(BucketNamed("old", StepKind.Delete), BucketNamed("new", StepKind.Create), BucketNamed("newer", StepKind.Create)));

    [Fact]
    public void A_renamed_component_is_one_suggestion_for_its_children_follow()
    {
        var (before, after) = (Resource("my:app:Web", "old", StepKind.Delete), Resource("my:app:Web", "new", StepKind.Create));
        var rename = Assert.Single(Find(
            before, BucketNamed("old-files", StepKind.Delete).Under(before),
            after, BucketNamed("new-files", StepKind.Create).Under(after)));

        Assert.Equal((before.Urn, after.Urn), (rename.FormerUrn, rename.Urn));
    }

    [Fact]
    public void What_nobody_knows_speaks_neither_for_nor_against() =>
        Assert.Single(Find(
            Resource(Bucket, "old", StepKind.Delete, ("bucket", "freeagentics-old"), ("forceDestroy", false), ("tags", "arn:aws:kms:key")),
            Resource(Bucket, "new", StepKind.Create, ("bucket", "freeagentics-new"), ("forceDestroy", false), ("tags", UnknownValue.Instance))));

    private static RenameSuggestion[] Find(params PlanResource[] resources) => [.. RenameFinder.Find(Of(resources))];

    private static PlanResource BucketNamed(string name, StepKind step) =>
        Resource(Bucket, name, step, ("bucket", $"freeagentics-{name}"), ("forceDestroy", false));

    private static PlanResource Subnet(string name, string cidr, StepKind step) =>
        Resource("aws:ec2/subnet:Subnet", name, step, ("cidrBlock", cidr), ("vpcId", "vpc-1"), ("mapPublicIpOnLaunch", false), ("assignIpv6AddressOnCreation", false), ("enableDns64", false));
}
