using FreeAgentics.Infra.Stacks.Tests.Plans;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>What holds for every pod, whoever declares it.</summary>
public class Pods_of_every_stack
{
    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Run_as_nobody_special_without_privileges(string stack) => await EachAsync(stack, maker =>
    {
        Assert.Equal("true", Text(maker.PodSpec["securityContext"]?["runAsNonRoot"]));
        Assert.Equal("RuntimeDefault", Text(maker.PodSpec["securityContext"]?["seccompProfile"]?["type"]));
        Assert.All(maker.AllContainers, container =>
        {
            Assert.Equal("false", Text(container["securityContext"]?["allowPrivilegeEscalation"]));
            Assert.Equal("true", Text(container["securityContext"]?["readOnlyRootFilesystem"]));
            Assert.Contains("ALL", Items(container["securityContext"]?["capabilities"]?["drop"]).Select(Text));
        });
    });

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Ask_for_what_they_need_and_say_where_it_ends(string stack) => await EachAsync(stack, maker =>
        Assert.All(maker.AllContainers, container =>
        {
            foreach (var resource in (string[])["cpu", "memory"])
            {
                Assert.NotNull(container["resources"]?["requests"]?[resource]);
                Assert.NotNull(container["resources"]?["limits"]?[resource]);
            }
        }));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Name_the_version_of_every_image(string stack) => await EachAsync(stack, maker =>
        Assert.All(maker.AllContainers.Select(container => Text(container["image"])!), image =>
        {
            var tag = image[(image.LastIndexOf('/') + 1)..].Split(':');
            Assert.Equal(2, tag.Length);
            Assert.NotEqual("latest", tag[1]);
        }));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Run_images_of_the_settings_or_such_whose_version_was_looked_up(string stack)
    {
        var facts = File.ReadLines(Path.Combine(StackFiles.Root, "tests", "Stacks.Tests", "Cluster", "Facts", "images.txt")).Where(line => line[0] != '#').Select(line => line.Split(' ')[0]);
        var settings = Settings.PlatformSettings.Read(StackVariants.Load(stack)).OrThrow();
        var known = facts.Concat([settings.Api.Image, settings.Worker.Image, settings.Frontend.Image]).ToHashSet(StringComparer.Ordinal);
        await EachAsync(stack, maker => Assert.All(maker.AllContainers, container => Assert.Contains(Text(container["image"])!, known)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Carry_a_token_only_where_they_talk_to_the_cluster(string stack) => await EachAsync(stack, maker =>
        Assert.Equal(maker.Name is "nginx-ingress" or "cluster-autoscaler" ? "true" : "false", Text(maker.PodSpec["automountServiceAccountToken"])));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Select_their_own_pods(string stack) => await EachAsync(stack, maker =>
    {
        if (maker.Body["spec"]?["selector"]?["matchLabels"] is { } selector)
            Assert.True(Labels.Selects(selector, Labels.OfPods(maker)));
    });

    private static async Task EachAsync(string stack, Action<ClusterObject> check)
    {
        var makers = All(await StackPlan.Of(stack)).Where(item => item.PodTemplate is not null).ToList();
        Assert.NotEmpty(makers);
        Assert.All(makers, check);
    }
}
