using System.Text;
using System.Text.Json;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Tests.Schemas;

public class The_catalog
{
    private static readonly SchemaCatalog s_catalog = SchemaCatalog.Default;

    [Fact]
    public void Has_the_three_packages_and_no_other()
    {
        Assert.All(RepositoryFiles.Packages, package => Assert.True(s_catalog.HasPackage(package)));
        Assert.False(s_catalog.HasPackage("azure"));
    }

    [Fact]
    public void Knows_every_listed_token_and_nothing_else()
    {
        var listed = RepositoryFiles.Packages.SelectMany(RepositoryFiles.Tokens);
        var known = s_catalog.ResourceTokens.Concat(RepositoryFiles.Packages.SelectMany(package => s_catalog.FunctionTokens(package)));
        Assert.Equal(listed.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("aws:rds/instance:Instances")]
    [InlineData("azure:x/y:Z")]
    [InlineData("")]
    public void Has_nothing_for_a_token_it_lacks(string token)
    {
        Assert.Null(s_catalog.Resource(token));
        Assert.Null(s_catalog.Function(token));
    }

    [Fact]
    public void Reads_a_database()
    {
        var database = s_catalog.Resource("aws:rds/instance:Instance")!;
        Assert.True(database.Inputs["password"].Secret);
        Assert.True(database.Inputs["instanceClass"].Required);
        Assert.Equal(new TypeSchema.Primitive(PrimitiveKind.Integer), database.Inputs["allocatedStorage"].Type);
        Assert.Contains("password", database.SecretOutputs);
        Assert.Contains(database.Replaces, rule => rule is { Path: "engine", Effect: ReplaceEffect.Replace });
        Assert.Contains(database.Replaces, rule => rule is { Path: "identifier", Effect: ReplaceEffect.InPlace });
    }

    [Fact]
    public void Reads_a_deployment_with_its_constants_and_former_types()
    {
        var deployment = s_catalog.Resource("kubernetes:apps/v1:Deployment")!;
        Assert.Equal("apiVersion=apps/v1, kind=Deployment", string.Join(", ", deployment.Constants.Select(constant => $"{constant.Key}={constant.Value}")));
        Assert.Contains("kubernetes:extensions/v1beta1:Deployment", deployment.Aliases);
        Assert.Equal(new TypeSchema.ObjectRef("kubernetes:inputs.apps.v1.DeploymentSpec"), deployment.Inputs["spec"].Type);
        Assert.Contains(deployment.Replaces, rule => rule is { Path: "spec.selector", Effect: ReplaceEffect.Replace });
        Assert.Contains(deployment.Replaces, rule => rule is { Path: "metadata.name", Effect: ReplaceEffect.Replace });
    }

    [Fact]
    public void Has_the_rules_that_hold_for_custom_resources_too() =>
        Assert.Contains(s_catalog.Replaces("kubernetes"), rule => rule is { Path: "metadata.namespace", Effect: ReplaceEffect.Replace });

    [Fact]
    public void Keeps_properties_in_ordinal_order() => Assert.All(s_catalog.ResourceTokens, token =>
        Assert.Equal(s_catalog.Resource(token)!.Inputs.Keys.Order(StringComparer.Ordinal), s_catalog.Resource(token)!.Inputs.Keys));

    [Fact]
    public void Resolves_every_reference()
    {
        var reached = new ReachedTypes(s_catalog);
        foreach (var token in s_catalog.ResourceTokens)
        {
            reached.Add(s_catalog.Resource(token)!.Inputs.Values);
            reached.Add(s_catalog.Resource(token)!.Outputs.Values);
        }

        Assert.NotEmpty(reached.Objects);
        Assert.All(reached.Enums, name => Assert.NotEmpty(s_catalog.Enum(name)));
    }

    [Fact]
    public void Names_what_is_missing_and_what_there_is()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => s_catalog.Version("azure"));
        Assert.Equal("The schema catalog has no package 'azure'. It has aws, kubernetes, random.", error.Message);
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    [InlineData("random")]
    public void Indexes_every_entry_that_a_JSON_parser_finds(string package)
    {
        var text = RepositoryFiles.Catalog($"{package}.json");
        var index = new DocumentIndex(Encoding.UTF8.GetBytes(text));
        using var parsed = JsonDocument.Parse(text);
        foreach (var section in parsed.RootElement.EnumerateObject())
            Assert.Equal(section.Value.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal), index.Names(section.Name));
    }
}
