using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Options;

public sealed class OptionsMergeTests
{
    [Fact]
    public void Single_values_of_the_second_win_where_it_has_them()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Version = "1", Protect = true, ImportId = "a", DeleteBeforeReplace = true, RetainOnDelete = true },
            new() { Version = "2", Protect = false, PluginDownloadURL = "https://x.invalid" });

        Assert.Equal(("2", false, "a", true, true), (merged.Version, merged.Protect, merged.ImportId, merged.DeleteBeforeReplace, merged.RetainOnDelete));
        Assert.Equal("https://x.invalid", merged.PluginDownloadURL);
    }

    [Fact]
    public async Task Lists_are_appended_and_neither_original_changes()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "s" }, Aliases = { new Alias { Name = "n" } }, EnvVarMappings = { ["A"] = "1" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" }, ReplaceOnChanges = { "r" }, AdditionalSecretOutputs = { "t" }, EnvVarMappings = { ["A"] = "2" } };

        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("c");

        Assert.Equal(["a", "b", "c"], merged.IgnoreChanges);
        Assert.Equal(["r"], merged.ReplaceOnChanges);
        Assert.Equal(["s", "t"], merged.AdditionalSecretOutputs);
        Assert.Single(merged.Aliases);
        Assert.Equal("2", merged.EnvVarMappings["A"]);
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
        Assert.Equal("1", first.EnvVarMappings["A"]);
        Assert.Empty(await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput()));
    }

    [Fact]
    public void Merging_nothing_gives_empty_options()
    {
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.Empty(ComponentResourceOptions.Merge(null, null).Providers);
    }

    [Fact]
    public async Task Of_two_providers_of_a_package_the_later_one_stays_in_place()
    {
        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            var (old, tools, young) = (new ToyProvider("old"), new ProviderResource("tools", "t", ResourceArgs.Empty, null), new ToyProvider("young"));

            var merged = ComponentResourceOptions.Merge(new() { Providers = { old, tools } }, new() { Providers = { young } });

            Assert.Equal([tools, young], merged.Providers);
            Assert.Equal([old, tools], ComponentResourceOptions.Merge(new() { Providers = { old, tools } }, null).Providers);
        });
    }

    [Fact]
    public async Task Dependencies_are_joined()
    {
        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), async Task () =>
        {
            var (a, b) = (new Widget("a"), new Widget("b"));

            var merged = CustomResourceOptions.Merge(new() { DependsOn = { a } }, new() { DependsOn = b });

            Assert.Equal([a, b], (await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput())).Cast<Widget>());
        });
    }
}
