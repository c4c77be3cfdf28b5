using System.Reflection;

namespace FreeAgentics.Infra.Generator.Tests.Surface;

public class The_generated_surface
{
    private static readonly Assembly s_random = typeof(Pulumi.Random.RandomPassword).Assembly;
    private static readonly Assembly s_kubernetes = typeof(Pulumi.Kubernetes.Provider).Assembly;

    /// <summary>Namespaces that the official list leaves out; their types are reached by those of the list.</summary>
    private static readonly string[] s_unlisted =
    [
        "Pulumi.Kubernetes.Types.Inputs.ApiRegistration.V1",
        "Pulumi.Kubernetes.Types.Inputs.Provider",
        "Pulumi.Kubernetes.Types.Outputs.ApiExtensions.V1",
        "Pulumi.Kubernetes.Types.Outputs.ApiRegistration.V1",
        "Pulumi.Kubernetes.Types.Outputs.Batch.V1",
        "Pulumi.Kubernetes.Types.Outputs.Helm.V3",
        "Pulumi.Kubernetes.Types.Outputs.Policy.V1",
        "Pulumi.Kubernetes.Types.Outputs.Rbac.V1",
    ];

    [Fact]
    public void Of_Random_is_part_of_the_official_one() =>
        AssertSubset(s_random, OfficialSurface.Read("Pulumi.Random-4.21.1.txt"), []);

    [Fact]
    public void Of_Kubernetes_is_part_of_the_official_one() =>
        AssertSubset(s_kubernetes, OfficialSurface.Read("Pulumi.Kubernetes-4.32.0.txt"), s_unlisted);

    [Fact]
    public void Of_Random_lacks_only_the_call_that_returns_its_configuration()
    {
        var official = OfficialSurface.Read("Pulumi.Random-4.21.1.txt");
        var ours = Types(s_random).ToDictionary(type => type.FullName!, type => SurfacePrinter.Members(type).Append("new()").ToHashSet(StringComparer.Ordinal));
        var missing = official.SelectMany(type => ours.TryGetValue(type.Key, out var members)
            ? type.Value.Members.Except(members).Select(member => $"{type.Key}: {member}")
            : [type.Key]);
        Assert.Equal(
            ["Pulumi.Random.Provider: Output<Pulumi.Random.ProviderTerraformConfigResult> TerraformConfig()", "Pulumi.Random.ProviderTerraformConfigResult"],
            missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_each_resource_of_Kubernetes_as_its_catalog_token()
    {
        var catalog = FreeAgentics.Infra.Schemas.SchemaCatalog.Default.ResourceTokens.Where(token => token.Contains("kubernetes", StringComparison.Ordinal));
        var tokens = Types(s_kubernetes).Select(type => type.GetCustomAttribute<Pulumi.ResourceTypeAttribute>()?.Type).OfType<string>();
        Assert.Equal(catalog, tokens.Order(StringComparer.Ordinal));
    }

    private static void AssertSubset(Assembly assembly, Dictionary<string, OfficialType> official, string[] unlisted)
    {
        var problems = new List<string>();
        foreach (var type in Types(assembly).Where(type => !unlisted.Contains(type.Namespace) && type.Name != "KubernetesResource"))
        {
            if (!official.TryGetValue(type.FullName!, out var expected))
            {
                problems.Add($"{type.FullName} is no official type.");
                continue;
            }

            if (SurfacePrinter.Header(type) != expected.Header)
                problems.Add($"{SurfacePrinter.Header(type)}{Environment.NewLine}   officially {expected.Header}");
            problems.AddRange(SurfacePrinter.Members(type).Where(member => !expected.Members.Contains(member)).Select(member => $"{type.FullName}: {member}"));
        }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    private static Type[] Types(Assembly assembly) => assembly.GetExportedTypes();
}
