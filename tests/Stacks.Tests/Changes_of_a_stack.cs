using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests;

/// <summary>What an edit of a stack file does to what stands already.</summary>
public class Changes_of_a_stack
{
    [Theory]
    [InlineData("    readReplicas: 2\n", "    readReplicas: 3\n")]
    [InlineData("    storageGib: 200\n", "    storageGib: 300\n")]
    [InlineData("    instanceClass: db.r7g.large\n", "    instanceClass: db.r7g.xlarge\n")]
    [InlineData("    readReplicas: 2\n", "    readReplicas: 2\n    engineVersion: \"17.10\"\n")]
    [InlineData("    readReplicas: 2\n", "    readReplicas: 2\n    engineVersion: \"18.3\"\n    allowMajorUpgrade: true\n")]
    [InlineData("    readReplicas: 2\n", "    readReplicas: 2\n    credentialGeneration: 2\n")]
    [InlineData("      maxNodes: 12\n", "      maxNodes: 14\n")]
    [InlineData("    zones: 3\n", "    zones: 3\n    flowLogRetentionDays: 30\n")]
    public async Task Replaces_and_deletes_nothing_that_holds_data(string text, string instead)
    {
        var changed = await StackPlan.Of("prod", text, instead, baseline: await StackPlan.Of("prod"));
        Assert.Contains(changed.Resources, resource => resource.Step.Kind is StepKind.Update or StepKind.Create or StepKind.Replace);
        Assert.DoesNotContain(changed.Resources, resource => resource.Options.Protect && resource.Step.Kind is StepKind.Replace or StepKind.Delete);
    }

    [Fact]
    public async Task Gives_new_passwords_to_all_roles_in_place()
    {
        var changed = await StackPlan.Of("prod", "    readReplicas: 2\n", "    readReplicas: 2\n    credentialGeneration: 2\n", baseline: await StackPlan.Of("prod"));
        var passwords = changed.Resources.Where(resource => resource.Type == "random:index/randomPassword:RandomPassword" && resource.Name.StartsWith("postgres-", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, passwords.Count);
        Assert.All(passwords, password => Assert.Equal(StepKind.Replace, password.Step.Kind));
        Assert.All(
            changed.Resources.Where(resource => resource.Type == "aws:rds/instance:Instance"),
            instance => Assert.True(instance.Step.Kind is StepKind.Update or StepKind.Same));
    }

    [Fact]
    public async Task Leaves_the_number_of_nodes_to_the_autoscaler()
    {
        var changed = await StackPlan.Of("prod", "      minNodes: 3\n", "      minNodes: 4\n", baseline: await StackPlan.Of("prod"));
        var group = changed.Resources.Single(resource => resource.Type == "aws:eks/nodeGroup:NodeGroup" && resource.Name == "cluster-general");
        Assert.Equal(["scalingConfig.minSize"], group.Step.Changes.Select(change => change.Path));
    }
}
