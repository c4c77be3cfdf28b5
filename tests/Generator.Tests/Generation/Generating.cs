using System.Text;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Generator.Tests.Generation;

public class Generating
{
    private const string OneResource = """
        {
          "source": {
            "version": "1.2.3"
          },
          "rules": {
          },
          "resources": {
            "random:index/coin:Coin": {
              "inputs": {
                "faces": "string[] required",
                "side": "string",
                "weight": "inputs.CoinWeight secret"
              },
              "outputs": {
                "weight": "outputs.CoinWeight"
              },
              "defaults": {
                "side": "heads"
              }
            }
          },
          "functions": {
          },
          "types": {
            "inputs.CoinWeight": {
              "grams": "number required"
            },
            "outputs.CoinWeight": {
              "grams": "number"
            }
          },
          "enums": {
          }
        }

        """;

    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    [InlineData("random")]
    public void Twice_gives_the_same_text(string package) => Assert.Equal(
        PackageGenerator.Generate(SchemaCatalog.Default, package),
        PackageGenerator.Generate(SchemaCatalog.Default, package));

    [Fact]
    public void Writes_one_file_a_namespace_and_one_for_the_package()
    {
        var files = Generate(OneResource);
        Assert.Equal(["Package.g.cs", "Pulumi.Random.Inputs.g.cs", "Pulumi.Random.Outputs.g.cs", "Pulumi.Random.g.cs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Version = \"1.2.3\"", files["Package.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_required_lists_secret_setters_and_nullable_results()
    {
        var files = Generate(OneResource);
        Assert.Contains("[Input(\"faces\", required: true)] private InputList<string>? _faces;", files["Pulumi.Random.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Weight { get => _weight; set => _weight = global::Pulumi.Generated.Secrets.Of(value); }", files["Pulumi.Random.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Side = \"heads\";", files["Pulumi.Random.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public readonly double? Grams;", files["Pulumi.Random.Outputs.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Coin(string name, global::Pulumi.Random.CoinArgs args, ", files["Pulumi.Random.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Into_a_folder_keeps_what_is_unchanged_and_removes_what_is_gone()
    {
        var folder = Directory.CreateTempSubdirectory("generator-").FullName;
        GeneratedFolder.Write(folder, [new("A.g.cs", "a"), new("B.g.cs", "b")]);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "A.g.cs"), old);
        GeneratedFolder.Write(folder, [new("A.g.cs", "a"), new("C.g.cs", "c")]);
        Assert.Equal(["A.g.cs", "C.g.cs"], Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Equal(old, File.GetLastWriteTimeUtc(Path.Combine(folder, "A.g.cs")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Refuses_a_package_without_naming_rules()
    {
        var error = Assert.Throws<ArgumentException>(() => PackageGenerator.Generate(SchemaCatalog.Default, "azure"));
        Assert.StartsWith("There are no naming rules for the package 'azure'.", error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Generate(string document)
    {
        var catalog = SchemaCatalog.Of(new Dictionary<string, byte[]> { ["random"] = Encoding.UTF8.GetBytes(document) });
        return PackageGenerator.Generate(catalog, "random").ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
    }
}
