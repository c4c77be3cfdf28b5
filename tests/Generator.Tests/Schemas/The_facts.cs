using System.Text.Json;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Tests.Schemas;

public class The_facts
{
    [Theory]
    [InlineData("aws", "PulumiAwsVersion")]
    [InlineData("kubernetes", "PulumiKubernetesVersion")]
    [InlineData("random", "PulumiRandomVersion")]
    public void Come_from_the_version_that_the_switch_installs(string package, string property) =>
        Assert.Contains($"<{property}>{SchemaCatalog.Default.Version(package)}</{property}>", RepositoryFiles.Targets, StringComparison.Ordinal);

    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    [InlineData("random")]
    public void Name_the_package_that_the_lock_file_pins(string package)
    {
        using var document = JsonDocument.Parse(RepositoryFiles.Catalog($"{package}.json"));
        using var locked = JsonDocument.Parse(RepositoryFiles.Catalog("package-lock.json"));
        var source = document.RootElement.GetProperty("source");
        var pinned = locked.RootElement.GetProperty("packages").GetProperty($"node_modules/@pulumi/{package}");
        Assert.Equal(pinned.GetProperty("version").GetString(), source.GetProperty("version").GetString());
        Assert.Equal(pinned.GetProperty("integrity").GetString(), source.GetProperty("integrity").GetString());
    }

    [Fact]
    public void Say_where_no_registry_is() =>
        Assert.DoesNotContain("\"resolved\"", RepositoryFiles.Catalog("package-lock.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    [InlineData("random")]
    public void Are_overridden_only_for_a_reason(string package)
    {
        using var overrides = JsonDocument.Parse(RepositoryFiles.Catalog($"overrides/{package}.json"));
        foreach (var entry in overrides.RootElement.EnumerateObject().SelectMany(kind => kind.Value.EnumerateObject()))
            Assert.False(string.IsNullOrWhiteSpace(entry.Value.GetProperty("reason").GetString()), entry.Name);
    }
}
